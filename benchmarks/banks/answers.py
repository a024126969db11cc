"""What fluent candidates say: paragraphs of thirty words and more, without a word of not knowing."""

from benchmarks.banks.paragraphs import prose

STARTS = ("Sure. ", "Yes, gladly. ", "Good question. ", "Absolutely. ", "Right. ", "Of course. ", "", "", "", "", "")

ANSWERS = prose("""
At my last company I owned the {service} service end to end. It took about {n} thousand requests a minute at peak, and
my part was the storage layer: I designed the tables in {tool}, wrote the migrations and was on call for them.

The first thing I do is look at the query plan. In one case the planner chose a sequential scan because the statistics
were stale, so we ran an analyze, added a partial index and brought the query down from {n} seconds to a few
milliseconds.

We split the change in three releases. First the new column was added and left empty, then both columns were written
while a job filled the old rows, and only when the numbers agreed for a week did we drop the old one.

I treat every handler as something that will be called twice. The client sends a key, we store the key with the result
in {tool}, and a second call with the same key gets the stored result instead of a second charge.

The incident started with a certificate that nobody renewed. I noticed the error rate on the {service} dashboard,
opened a channel, handed the communication to a colleague and we had the new certificate out after {n} minutes.

When I review a large change I read the tests first, because they tell me what the author believes. Then I follow the
data from the edge inwards and write down questions, and I only comment on style where it hides a meaning.

Processes have their own memory and threads share it, so a crash in a thread takes its siblings with it. For CPU work
in Python we used a pool of processes, and threads only where the job was waiting for {tool} most of the time.

For me the trade-off is mostly about access patterns. If the team needs joins and ad-hoc questions I stay with a
relational database, and if the reads are by key and the volume is large I would put {tool} in front of it.

I write a small fake that speaks the same interface and keeps its data in a dictionary. The contract tests run against
the fake and against the real {tool} in the nightly build, so the two cannot drift apart for long.

During a partition you have to choose. Our {service} chose to stay available and merged the baskets afterwards, while
the ledger refused writes, because a wrong balance costs more than an error page.

The browser resolves the name, opens a connection, negotiates TLS and checks the certificate chain. Then it sends the
request, and the response is parsed while more resources are fetched, which is why the order of scripts matters.

We logged the inputs and the scores of the model and compared their distribution with the training set every night.
When the distance crossed a limit, the {service} team got a ticket with the {n} features that had moved most.

I would start with four numbers: requests, errors, duration and saturation. Everything else on the {service} dashboard
came later, when an incident showed that we had been missing it, and each panel says which incident that was.

My colleague wanted events and I wanted plain calls. We wrote both designs down on one page each, agreed on what would
make either of them wrong, and built a spike of two days. The spike showed that he was right about retries.

A deadlock needs two transactions which take the same locks in a different order. We found ours in the {tool} log,
sorted the identifiers before locking and the errors went from {n} a day to zero.

For unknown work I give a range and name the assumption that makes it wide. Then I spend a day on that assumption
first, because halving the range is worth more than an early start on the easy parts.

With optimistic locking you carry a version and the update fails when somebody was faster. It fits {service}, where
two people rarely edit the same row, and the retry is cheap because the form is still open.

I would shard by customer, since nearly all queries name one, and keep a directory that maps customers to shards. The
part that I regret is reporting across shards, which needed its own pipeline through {tool}.

Secrets live in a vault and reach the container as files that are mounted at start. Rotation is a job that writes the
new version, waits until every instance of {service} has read it and only then revokes the old one.

The bug showed up on the last day of the month only. I compared the requests that failed with those that worked, saw
that all of them crossed midnight in UTC, and found a date that was computed twice in one function.

A good post-mortem explains how a sensible person could do what was done. We list the contributing factors, keep names
out of it, and cap the actions at {n}, because ten actions means that none of them gets finished.

I use the picture of two noticeboards in two buildings: a runner carries the notes across, and for a short while the
boards differ. The product manager of {service} then asked how long the runner takes, which is exactly the right
question.

A queue pays off when the caller does not need the answer now, or when the callee must be protected from bursts. We
put {tool} between upload and thumbnailing and the timeouts disappeared the same week.

We start with semantic elements, visible focus and labels for every field. An automated check in the pipeline catches
the cheap mistakes, and once a quarter somebody who uses a screen reader walks through {service} with us.

Unit tests cover the rules, integration tests cover the queries and the contract tests cover what other teams rely on.
In {service} we had {n} of the last kind, and they prevented more incidents than the rest together.

The bill was dominated by storage that nobody read. I moved objects older than {n} days to a colder class, switched
the export to a columnar format and the monthly cost fell by a third without any complaint.

I prefer a parallel run. Both systems receive the writes, one of them answers, and a comparer reports the differences.
Once the report had been empty for two weeks we switched {service} over on a quiet Tuesday morning.

If latency doubles overnight I ask what changed overnight: a release, a job, a certificate, the traffic itself. The
graphs of {service} are annotated with releases, so that first question usually takes a minute.

Inheritance ties two classes together for good, so I use it where the subtype really can stand in for its parent. For
sharing code I compose small objects, which are also much easier to replace in a test.

Our counter was read, increased and written back by several workers, so updates were lost under load. We replaced it
by an atomic increment in {tool}, and I added a test that starts {n} workers at once.

I cache at the edge with a short lifetime and at the service with explicit invalidation. The key holds the version of
the price list, so publishing a new list makes the old entries unreachable rather than wrong.

In the first week a newcomer fixes a real but small bug in {service} and deploys it. I sit next to them, and
everything that I have to explain twice goes into the readme the same day.

The configuration language of {tool} has too many ways to say the same thing. We wrote a thin generator with the {n}
options that we support, and people stopped copying snippets from the internet.

Scrapers have regular habits: no images, steady pace, sequential identifiers. We scored these habits per session,
slowed the high scores down instead of blocking them, and watched the load on {service} fall by half.

Done means that it runs in production behind a flag, has an alert and somebody other than the author can operate it.
The team agreed on that list, and the person on call has a veto.

Personal data is removed at the boundary where the log line is built, with an allow list of fields. Test fixtures come
from a generator, because a masked copy of production still tells you more than it should.

I automated the changelog. A small script reads the merged pull requests, groups them by label and opens a draft, and
the release manager now spends {n} minutes on what used to take most of a morning.

We never roll back a migration, we roll forward. Every migration of {service} is compatible with the previous release,
so rolling back the code is always safe and the data can be repaired calmly afterwards.

Authentication says who you are and authorization says what you may do. In {service} the first is a signed token and
the second a table of grants, and keeping them apart let us change providers in {n} days.

Each flag has an owner and a date of death, and the build fails when the date has passed. Before that rule we carried
{n} flags, and nobody could say which combinations were still in use.

Backpressure lets a slow consumer tell a fast producer to wait. Without it the queue in front of {service} grew until
the process ran out of memory, so we bounded it and returned a clear error with a retry time.

I start with a sampling profiler because it can run in production. For the nightly job it showed that most of the time
went to parsing dates, and a cached parser cut the run from {n} hours to forty minutes.

The garbage collector follows references from the roots and frees what it cannot reach. It hurt us when a cache kept
whole requests alive, and a heap dump of {service} made that visible within an hour.

What I liked about {tool} was how well it failed. When a node went away, clients were told at once, the replica took
over within {n} seconds and the only trace was a short step in the latency graph.

I had {n} people in my team and two time zones to bridge. We wrote decisions down in short records, kept the meetings
to one overlap hour a day, and new colleagues could read why things were as they were.

For feature engineering I worked with the domain experts. They told us which orders look odd to a human, we turned
that into {n} features, and those beat everything the automatic search had found before.

To prevent overfitting I hold out a time window instead of random rows, regularize and stop early. A random split
would have leaked next week's prices into training, and the first offline numbers for {service} were indeed too good.

On the front end we render the first view on the server and hydrate only what is interactive. The bundle of {service}
went from {n} hundred kilobytes to a quarter of it, and people on old phones noticed.

State belongs to the component that changes it, and props are what its parent hands down. When two siblings needed the
same value I lifted it up, and only shared, long-lived data went into the store.

The firmware had {n} kilobytes left, so every feature was a negotiation. I moved the tables into flash, replaced the
formatting library by a function of thirty lines and kept a size report in every pull request.

Our network was flat when I joined. I separated it into zones, wrote down which zone may call which, and turned the
rules into tests that try the forbidden connections every night.

Users told us in the interviews that they exported everything into spreadsheets. Instead of a better export we built
the {n} views which they rebuilt by hand each Monday, and the number of exports fell sharply.

I plan capacity from the worst hour of the year plus a margin. For {service} that meant load tests at twice the peak,
and a written list of what we switch off first when even that is exceeded.

When documentation is wrong, people stop reading all of it. I moved the pages of {service} next to the code, made the
examples run in the build and deleted about half of the rest.

The interesting failure was a retry storm. A short outage of {tool} made {n} clients retry at the same instant, so we
added jitter and a budget, and the next outage passed without anybody noticing.

For mobile, memory is the first limit. Our photo upload decoded full images, and the crash reports pointed at old
devices, so I streamed the file in pieces and resized it in the background.

I keep functions small enough that their name is the documentation. Where a rule is surprising I add a comment that
says why it is so and which ticket taught us, and nothing more.

Quality assurance starts at the design. I ask how we would notice that {service} is wrong, and if the answer is that a
customer would call, then we are missing a check, a log line or an alert.

The pipeline takes {n} minutes from commit to production. Most of the gain came from running the slow tests in
parallel and from building the image once, then promoting the same image through all stages.

I read the paper first and then the code of {tool}, because the two often disagree. The paper explained the intention,
and the code showed the limits, such as a lock that covers a whole partition.

Working with legal was easier after I drew the flow of the data. They saw that {service} stored addresses for {n} days
without a purpose, we agreed to drop them at once, and the audit was short.

A monolith with clear modules served us well up to {n} developers. We extracted {service} only when its release rhythm
differed from the rest, which was a reason that everybody could check.
""")

INNER = prose("""
The manager called it "the quiet release", and he meant that as praise: {n} changes went out, and nobody outside of
the team had to know about any of them.

One ticket simply said "it is slow", so I rang the person up and watched over a shared screen what she did, which took
ten minutes and saved us a week.

As they say, "measure twice, cut once": we repeated the test of {service} on a second cluster before we believed it.
""")
