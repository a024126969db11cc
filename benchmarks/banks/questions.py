"""What interviewers ask: templates whose slots are filled by the generator, and how they come to the point."""

from benchmarks.banks.paragraphs import prose

OPENERS = prose("""
Thanks, that is a helpful overview.

I see from your resume that you spent {n} years around {tool}.

That's a good distinction to draw.

Let's shift gears slightly.

Okay, let's stay with the {service} service for a moment.

Understood. I would like to go one level deeper.

The job description puts a lot of weight on {tool}, so let me ask about that.

Great example, thank you for the numbers.

We have about {n} minutes left, which is enough for one more topic.

You mentioned "ownership" earlier, and I would like to hear what that meant in practice.
""")

QUESTIONS = prose("""
Can you tell me about a project where you used {tool} in production, and what your part in it was?

How would you design the {service} service so that it survives the loss of a whole region?

What is the difference between a process and a thread, and when does it matter for {tool}?

Could you walk me through how you would debug a slow query in the {service} database?

How do you decide whether a schema change to {service} can be rolled out without downtime?

What does idempotency mean to you, and where did you need it in the {service} service?

Describe the last incident you led: what broke, who was affected and what did you change afterwards?

How do you review a pull request of {n} files from someone you have never worked with?

What trade-offs do you see between {tool} and a plain relational database?

Explain how garbage collection works in a language of your choice, and when it hurt you.

How would you test a function that talks to {tool} without starting {tool}?

Can you explain the CAP theorem with an example from {service}?

What happens, step by step, when a browser opens an https address?

How do you keep a machine learning model honest once it is deployed behind {service}?

Which metrics would you put on the first dashboard of {service}, and why those?

How have you dealt with a colleague who disagreed with your design for {service}?

What is a deadlock, and how would you find one in {service} under load?

How do you estimate work that you have not done before, such as moving {service} to {tool}?

Could you compare optimistic and pessimistic locking for the {service} tables?

How would you shard a table of {n} billion rows, and what would you regret about it later?

What is your approach to secrets: how do they reach {service}, and how are they rotated?

Tell me about a bug that only appeared in production. How did you narrow it down?

What does a good post-mortem look like, and what have you seen go wrong with them?

How would you explain eventual consistency to a product manager who owns {service}?

When would you reach for a queue such as {tool} instead of a direct call?

How do you make a page accessible, and how do you verify that it stays so?

What is the difference between unit, integration and contract tests in {service}?

How did you reduce the cost of {service}, and which number told you that it worked?

Describe how you would migrate {service} from {tool} without a freeze.

What would you look at first if the latency of {service} doubled overnight?

How do you choose between inheritance and composition?

What is a race condition? Please give an example that you met yourself.

Can you describe how you would cache the answers of {service}, and how you would invalidate them?

How do you onboard someone onto a codebase as old as {service}?

Which parts of {tool} do you find badly designed, and how did you work around them?

How would you detect that somebody is scraping {service}?

What does "done" mean in your team, and who decides?

How do you handle personal data in logs and in test fixtures?

What is the most useful thing you have automated in the last {n} months?

How would you roll back a release of {service} whose migration has already run?

Explain the difference between authentication and authorization, using {service} as the example.

How do you keep {n} feature flags from becoming a second codebase?

What is backpressure, and what happens to {service} without it?

How would you go about profiling a Python job that takes {n} hours?
""")

CLOSERS = prose("""
Please be as concrete as you can.

Feel free to draw on any system you know well.

What was the outcome, in numbers?

If you would do it again, what would you change?

Think about performance, data integrity and the people on call.

It does not have to be from your current job.
""")

TOOLS = ("Postgres", "Redis", "Kafka", "Django", "React", "Kubernetes", "Terraform", "Spark", "Elasticsearch", "gRPC")
SERVICES = ("checkout", "billing", "search", "notification", "identity", "catalogue", "reporting", "upload", "pricing")
