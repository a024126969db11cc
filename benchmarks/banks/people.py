"""Titles, names and roles: with hyphens, apostrophes, accents and other scripts, as real headers have them."""

TITLES = (
    "TECHNICAL QUESTIONS AND ANSWERS - EXAMPLES BY QUALITY",
    "INTERVIEW TRANSCRIPTS - SPRING ROUND",
    "Screening interviews, platform hiring",
    "QUESTIONS & ANSWERS (second batch)",
    "Entretiens techniques : extraits annotés",
    "技術面接の記録",
    "CANDIDATE SAMPLES FOR SCORING 2024/03",
)

FIRST_NAMES = (
    "Ana", "Bogdan", "Chiara", "Dmitri", "Elif", "Farid", "Grace", "Hiro", "Ingrid", "Jamal", "Katya", "Liam", "Maren",
    "Nadia", "Oskar", "Priya", "Quentin", "Rosa", "Stefan", "Tamsin", "Ulla", "Viktor", "Wanjiru", "Ximena", "Yusuf",
    "Zoë", "Anne-Marie", "José", "Łukasz", "Dr. Helen", "Siân", "Jean-Luc",
)  # fmt: skip

LAST_NAMES = (
    "Abbott", "Bianchi", "Castillo", "Duval", "Eriksen", "Fontaine", "Grünwald", "Haddad", "Ivanova", "Jansen", "Kaya",
    "Lindqvist", "Mbeki", "Nakamura", "O'Neill", "Petrov", "Qureshi", "Rossi", "Smith-Jones", "Tanaka", "Urquhart",
    "Vasquez", "Whitfield", "Xu", "Yilmaz", "Zielinski", "Ångström", "de la Cruz", "van der Berg", "Núñez",
)  # fmt: skip

OTHER_NAMES = ("王小明", "山田 花子", "محمد العلي", "प्रिया शर्मा", "김민준", "Ελένη Παππά", "Ольга Смирнова")

ROLES = (
    "Senior Python Developer", "Frontend React Developer", "Data Scientist", "iOS Mobile Developer",
    "Site Reliability Engineer", "Cloud Solutions Architect", "QA Automation Engineer", "Machine Learning Engineer",
    "Database Administrator", "Security Analyst", "Embedded C++ Engineer", "Product Manager", "UX Researcher",
    "DevOps Engineer (on call)", "Go/Rust Systems Programmer", "Full-Stack Engineer", "Technical Writer",
    "Game Developer", "Network Engineer", "Data Engineer", "Ingénieur réseaux", "C# / .NET Developer",
)  # fmt: skip

HOSTILE_ROLES = (
    "Engineer - Payments",
    "Analyst - Q1 - Reporting",
    "Support: tier 2",
    "Scoring Lead [STRUGGLED cases]",
    "Q&A Lead",
)
