#!/usr/bin/env python3
"""A slow, plain reading of SCORING.md, version 2, to check the fast implementation against.

    python3 scoring_reference.py DATA --as-of YYYY-MM-DD --top 10 [--learner ID]... [--weights W.json]
        [--model M] [--all-parts] [--show-unasked]

DATA is a data set folder as FORMATS.md describes it. One NDJSON line per learner goes to
stdout, in the order of the learners file. Functions carry the names of the page's symbols
and say which section they read. The kinship K is that of the model file, without one the
identity. Well-formed
input is assumed: nothing here reports bad input. Standard library only.
"""

import argparse
import csv
import datetime
import hashlib
import json
import math
import sys
from dataclasses import dataclass, replace
from pathlib import Path

# SCORING.md, "Criteria": the names in order, with their default weights in ppm.
DEFAULT_WEIGHTS = {
    "gap": 500_000,
    "focus": 300_000,
    "readiness": 100_000,
    "reach": 50_000,
    "soon": 50_000,
    "novelty": 0,
    "demand": 0,
}

# SCORING.md, "Eligibility": the reason codes in order.
RULES = ("completed", "audience", "language", "travel", "entryLevel",
         "readiness", "nothingNew", "nothingAsked", "hours", "noSession")
# FORMATS.md: rules whose exclusions are no aim, since nothing can or need lift them.
NOT_LIFTED = {"completed", "nothingNew", "nothingAsked"}

READINESS_MINIMUM = 0.5     # "Eligibility": the policy's default
NEEDS_KEPT = 8              # "From needs to a learner's demand"
AIMS = 3                    # FORMATS.md: aims, for learners with fewer matches
BROUGHT = 3                 # "From needs to a learner's demand": what a course brings
EARTH_RADIUS_KM = 6371.0088  # "Criteria": reach
LEVEL_NOT_GIVEN = 2         # "Notation": a level that a file does not give
TRAVEL_NOT_GIVEN = 50.0     # "Notation": maxTravelKm wherever it is not given
CEFR = ("A1", "A2", "B1", "B2", "C1", "C2")


# ---------------------------------------------------------------- the kinship K

KINSHIP = {}    # s' -> [(s, K(s, s') in ppm)], the identity left out


class Profile(dict):
    """Skill -> level, with what the profile covers of every skill through K:
    max over s' of K(s, s') x(s'), in ppm of a level, so that sums and comparisons are exact."""

    def __init__(self, levels):
        super().__init__(levels)
        self.covered = {s: 1_000_000 * x for s, x in levels.items()}
        for standIn, x in levels.items():
            for s, ppm in KINSHIP.get(standIn, ()):
                self.covered[s] = max(self.covered.get(s, 0), ppm * x)
        # The steps with phi_x > 0, in the order of skill ids, then levels.
        self.steps = [(s, l) for s in sorted(self.covered, key=utf8) for l in (1, 2, 3, 4)
                      if self.covered[s] > 1_000_000 * (l - 1)]


def kinship_of(path):
    """K from a model file of `passerelle learn`: a mark, 4 bytes of version, 8 of length, the
    body, 32 of SHA-256. Numbers are LEB128, texts have their length before them."""
    content = Path(path).read_bytes()
    mark = b"passerelle skill space\n"
    if not content.startswith(mark) or hashlib.sha256(content[:-32]).digest() != content[-32:]:
        sys.exit("%s is no model, or damaged" % path)
    position = len(mark) + 12

    def number():
        nonlocal position
        value, shift = 0, 0
        while True:
            byte = content[position]
            position += 1
            value |= (byte & 0x7F) << shift
            shift += 7
            if byte < 0x80:
                return value

    def take(count):
        nonlocal position
        position += count
        return content[position - count:position]

    def ascending():
        key, found = -1, []
        for _ in range(number()):
            key += number() + 1
            found.append((key, number()))
        return found

    for _ in range(number()):       # the card
        take(number())
    take(32)                        # the taxonomy's digest
    skills, previous = [], b""
    for _ in range(number()):
        shared = number()
        previous = previous[:shared] + take(number())
        skills.append(previous.decode())
    number(), number()              # features and ridge
    kinship = {}
    for standIn in skills:
        number(), ascending()       # scale and loadings
        kinship[standIn] = [(skills[s], ppm) for s, ppm in ascending()]
    return kinship


# ---------------------------------------------------------------- the records

@dataclass
class Learner:
    id: str
    status: str             # "" is unknown
    languages: dict         # language -> CEFR; empty is unknown
    place: tuple            # (latitude, longitude), or None
    maxTravelKm: float
    availableFrom: object   # date, or None
    hoursPerWeek: object    # number, or None
    eqfLevel: object        # number, or None
    targetOccupations: list
    completedCourses: list
    a: dict                 # skill -> attained level


@dataclass
class Course:
    id: str
    language: str           # "" is unknown
    languageLevel: str
    mode: str               # "" is unknown
    place: tuple
    eqfLevel: object
    audience: list
    r: dict                 # skill -> required level
    t: dict                 # skill -> taught level
    stepsOfR: list
    stepsOfT: list
    sessions: list


@dataclass
class Session:
    id: str
    course: str
    start: datetime.date
    end: object             # date, or None
    hoursPerWeek: object
    seats: int


@dataclass
class Need:
    id: str
    occupation: str
    positions: int
    place: tuple
    validThrough: object    # date, or None
    languages: dict         # language -> CEFR
    q: dict                 # skill -> requested level
    u: dict                 # skill -> importance
    stepsOfQ: list
    U: float


@dataclass
class DataSet:
    learners: list
    courses: list
    needs: list
    hasSessions: bool
    pseudoNeeds: dict       # occupation -> Need
    asOf: datetime.date


# ------------------------------------------------- reading (FORMATS.md, "A data set is a folder")

def rows_of(folder, name):
    """FORMATS.md: each file is CSV (with or without BOM), or NDJSON instead. None if absent."""
    path = folder / (name + ".csv")
    if path.exists():
        return csv_rows(path)
    path = folder / (name + ".ndjson")
    if path.exists():
        with open(path, encoding="utf-8-sig", newline="\n") as file:
            return [json.loads(line) for line in file if line.strip()]
    return None


def csv_rows(path):
    """FORMATS.md: RFC 4180, columns found by header name in any order."""
    with open(path, encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def text(row, column):
    """A cell's text; "" when the column, the key or the value is missing."""
    value = row.get(column)
    return "" if value is None else str(value)


def number(row, column):
    """A cell's number, or None when it is blank."""
    cell = text(row, column)
    return None if cell == "" else float(cell)


def day(row, column):
    """FORMATS.md: dates are ISO 8601 days. None when blank."""
    cell = text(row, column)
    return None if cell == "" else datetime.date.fromisoformat(cell)


def place_of(row):
    """A place is known when both coordinates are given."""
    latitude, longitude = number(row, "latitude"), number(row, "longitude")
    return None if latitude is None or longitude is None else (latitude, longitude)


def items(row, column):
    """FORMATS.md: lists in a cell are separated by `;`; in NDJSON they are arrays."""
    value = row.get(column)
    if value is None:
        return []
    if isinstance(value, list):
        return [str(item) for item in value]
    return [item.strip() for item in str(value).split(";") if item.strip() != ""]


def pairs(row, column):
    """FORMATS.md: an item with a value is `key=value`; in NDJSON such a list is an object.

    The value is "" when it is not given.
    """
    value = row.get(column)
    if isinstance(value, dict):
        return [(key, "" if given is None else str(given)) for key, given in value.items()]
    found = []
    for item in items(row, column):
        key, equals, given = item.rpartition("=")
        found.append((key, given) if equals else (item, ""))
    return found


def level(given):
    """SCORING.md, Notation: a level that a file does not give is 2."""
    return LEVEL_NOT_GIVEN if given == "" else int(given)


def profile(row, column):
    """`skill=level;...` as a dictionary."""
    return Profile({skill: level(given) for skill, given in pairs(row, column)})


def requests(row):
    """FORMATS.md, needs: `skill=3` must, `skill=2?` nice. Returns q and u.

    SCORING.md, Notation: importance is 1 for a must, 1/2 for a nice.
    """
    q, u = {}, {}
    for skill, given in pairs(row, "skills"):
        if given == "" and skill.endswith("?"):     # `skill?`: nice, at the level not given
            skill, given = skill[:-1], "?"
        nice = given.endswith("?")
        q[skill] = level(given.removesuffix("?"))
        u[skill] = 0.5 if nice else 1.0
    return q, u


def learner_from(row):
    """FORMATS.md, learners; SCORING.md, Notation, for what is not given."""
    travel = number(row, "maxTravelKm")
    return Learner(
        id=text(row, "id"),
        status=text(row, "status"),
        languages={language: given or "C2" for language, given in pairs(row, "languages")},
        place=place_of(row),
        maxTravelKm=TRAVEL_NOT_GIVEN if travel is None else travel,
        availableFrom=day(row, "availableFrom"),
        hoursPerWeek=number(row, "hoursPerWeek"),
        eqfLevel=number(row, "eqfLevel"),
        targetOccupations=items(row, "targetOccupations"),
        completedCourses=items(row, "completedCourses"),
        a=profile(row, "skills"))


def course_from(row):
    """FORMATS.md, courses; SCORING.md, Notation: a course's language without a level is A1."""
    r, t = profile(row, "requires"), profile(row, "teaches")
    return Course(
        id=text(row, "id"),
        language=text(row, "language"),
        languageLevel=text(row, "languageLevel") or "A1",
        mode=text(row, "mode"),
        place=place_of(row),
        eqfLevel=number(row, "eqfLevel"),
        audience=items(row, "audience"),
        r=r, t=t, stepsOfR=steps(r), stepsOfT=steps(t),
        sessions=[])


def session_from(row):
    """FORMATS.md, sessions."""
    return Session(
        id=text(row, "id"),
        course=text(row, "course"),
        start=day(row, "start"),
        end=day(row, "end"),
        hoursPerWeek=number(row, "hoursPerWeek"),
        seats=int(text(row, "seats")))


def need_with(id, occupation, positions, place, validThrough, languages, q, u):
    """SCORING.md, "From needs to a learner's demand": U = sum of u(s) q(s)."""
    U = add_up(u[s] * q[s] for s in sorted(q, key=utf8))
    return Need(id, occupation, positions, place, validThrough, languages, q, u, steps(q), U)


def need_from(row):
    """FORMATS.md, needs: positions is 1 where it is blank."""
    q, u = requests(row)
    return need_with(text(row, "id"), text(row, "occupation"),
                     int(text(row, "positions") or "1"), place_of(row),
                     day(row, "validThrough"),
                     {language: given or "A1" for language, given in pairs(row, "languages")}, q, u)


def occupation_skill_relations(folder):
    """FORMATS.md, taxonomy: files are recognised by their header, not their name.

    Returns occupation -> {skill: importance}; essential wins over optional.
    """
    wanted = {"occupationUri", "relationType", "skillUri"}
    found = {}
    for path in sorted(folder.rglob("*")):
        if not path.is_file():
            continue
        with open(path, encoding="utf-8-sig", errors="replace", newline="") as file:
            header = next(csv.reader(file), [])
        if not wanted <= set(header):
            continue
        for row in csv_rows(path):
            skills = found.setdefault(row["occupationUri"], {})
            importance = 1.0 if row["relationType"] == "essential" else 0.5
            skills[row["skillUri"]] = max(importance, skills.get(row["skillUri"], 0.0))
    return found


def pseudo_needs(folder):
    """SCORING.md, "From needs to a learner's demand": `occupation:<uri>`, positions 1,
    essential skills must at level 2, optional skills nice at level 2."""
    needs = {}
    if folder.is_dir():
        for occupation, u in occupation_skill_relations(folder).items():
            q = {skill: 2 for skill in u}
            needs[occupation] = need_with("occupation:" + occupation, occupation,
                                          1, None, None, {}, q, u)
    return needs


def read(folder, asOf):
    """FORMATS.md, "A data set is a folder"."""
    learners = [learner_from(row) for row in rows_of(folder, "learners")]
    courses = [course_from(row) for row in rows_of(folder, "courses")]
    needs = [need_from(row) for row in rows_of(folder, "needs")]
    sessions = [session_from(row) for row in rows_of(folder, "sessions") or []]
    byId = {course.id: course for course in courses}
    for session in sessions:
        byId[session.course].sessions.append(session)
    return DataSet(learners, courses, needs, len(sessions) > 0,
                   pseudo_needs(folder / "taxonomy"), asOf)


# ------------------------------------------------------------ SCORING.md, "Notation"

def utf8(id):
    """The order of ids: their UTF-8 bytes."""
    return id.encode("utf-8")


def add_up(values):
    """Plain Double additions in the order given ("Exactness and determinism").

    Not sum(): from Python 3.12 on, that one compensates for rounding.
    """
    total = 0.0
    for value in values:
        total += value
    return total


def steps(x):
    """The pairs (s, l) with 1 <= l <= x(s), in the order skill id, then l."""
    return [(s, l) for s in sorted(x, key=utf8) for l in range(1, x[s] + 1)]


def phi(x, s, l):
    """Coverage of the step (s, l) by the profile x: clamp(max K(s, s') x(s') - (l - 1), 0, 1)."""
    return min(max(x.covered.get(s, 0) - 1_000_000 * (l - 1), 0), 1_000_000) / 1e6


def mean_phi(x, ofSteps):
    """The mean of phi over a list of steps that is not empty."""
    return add_up(phi(x, s, l) for s, l in ofSteps) / len(ofSteps)


def km_between(place, other):
    """The great-circle distance: haversine, R = 6371.0088 km ("Criteria": reach)."""
    latitude1, longitude1 = math.radians(place[0]), math.radians(place[1])
    latitude2, longitude2 = math.radians(other[0]), math.radians(other[1])
    h = (math.sin((latitude2 - latitude1) / 2) ** 2
         + math.cos(latitude1) * math.cos(latitude2)
         * math.sin((longitude2 - longitude1) / 2) ** 2)
    return 2 * EARTH_RADIUS_KM * math.asin(math.sqrt(min(1.0, h)))


# ------------------------------ SCORING.md, "From needs to a learner's demand"

def fit(a, n):
    """fit(a, n) = sum over steps(q) of u(s) phi_a(s, l) / U."""
    if n.U == 0:
        return 0.0
    return add_up(n.u[s] * phi(a, s, l) for s, l in n.stepsOfQ) / n.U


def is_open(n, asOf):
    """Not past `validThrough`, the last valid day."""
    return n.validThrough is None or n.validThrough >= asOf


def within_travel(learner, place):
    """No further than maxTravelKm where both places are known."""
    if learner.place is None or place is None:
        return True
    return km_between(learner.place, place) <= learner.maxTravelKm


def needs_within_reach(learner, data):
    """Open needs no further than maxTravelKm; one whose U is 0 asks for nothing and is none."""
    return [n for n in data.needs
            if n.U > 0 and is_open(n, data.asOf) and within_travel(learner, n.place)]


def candidate_needs(learner, data):
    """The candidate needs, and whether targets were given that serve no candidate at all."""
    needs = needs_within_reach(learner, data)
    targets = set(learner.targetOccupations)
    if not targets:
        return needs, False
    aimed = [n for n in needs if n.occupation in targets]
    aimed += [data.pseudoNeeds[o] for o in targets
              if o in data.pseudoNeeds and data.pseudoNeeds[o].U > 0]
    return (aimed, False) if aimed else (needs, True)


def best_needs(learner, data):
    """The 8 best by fit, ties by id, each with its fit."""
    fits = [(fit(learner.a, n), n) for n in candidate_needs(learner, data)[0]]
    fits.sort(key=lambda pair: (-pair[0], utf8(pair[1].id)))
    return fits[:NEEDS_KEPT]


def pi(best):
    """pi(n) proportional to sqrt(positions(n)) fit(a, n)^2; if all are zero, to positions(n)."""
    shares = [math.sqrt(n.positions) * (f * f) for f, n in best]
    if add_up(shares) == 0:
        shares = [float(n.positions) for f, n in best]
    total = add_up(shares)
    return [share / total if total > 0 else 0.0 for share in shares]


def d(ranked):
    """d(s, l) = sum over n of pi(n) u_n(s) [l <= q_n(s)] / U_n, needs in ranked order."""
    demand = {}
    for n, share in ranked:
        for s, l in n.stepsOfQ:
            demand[(s, l)] = demand.get((s, l), 0.0) + share * n.u[s] / n.U
    return {step: weight for step, weight in demand.items() if weight > 0}


def g(learner, demand):
    """g(s, l) = d(s, l) (1 - phi_a(s, l))."""
    return {(s, l): weight * (1 - phi(learner.a, s, l)) for (s, l), weight in demand.items()}


def closed(course, gap):
    """closed(c) = sum of g phi_t over all steps: those that t covers, since phi_t is 0 elsewhere."""
    return add_up(gap.get((s, l), 0.0) * phi(course.t, s, l) for s, l in course.t.steps)


def brings(learner, course, ranked):
    """Fit before and after of up to 3 needs, by pi (fit(a', n) - fit(a, n)), ties by rank."""
    after = Profile({s: max(learner.a.get(s, 0), course.t.get(s, 0))
                     for s in set(learner.a) | set(course.t)})
    found = []
    for rank, (n, share) in enumerate(ranked):
        before, then = fit(learner.a, n), fit(after, n)
        if share > 0 and then > before:
            found.append((-share * (then - before), rank, n.id, before, then))
    found.sort()
    return [(id, before, then) for _, _, id, before, then in found[:BROUGHT]]


def lapsing(learner, course, session, ranked, asOf):
    """Of the gain, the share that comes from needs not open until the session's end."""
    if session is None:
        return 0.0
    last = session.end or session.start
    gone = [(n, share) for n, share in ranked
            if n.validThrough is not None and n.validThrough < last]
    whole = closed(course, g(learner, d(ranked)))
    return closed(course, g(learner, d(gone))) / whole if gone and whole > 0 else 0.0


def speaks(learner, n):
    """Whether the learner is known to have the need's languages."""
    return all(language in learner.languages
               and CEFR.index(learner.languages[language]) >= CEFR.index(asked)
               for language, asked in n.languages.items())


def apply(learner, ranked):
    """FORMATS.md: the needs met wholly, languages included."""
    return [n.id for n, _ in ranked if fit(learner.a, n) == 1 and speaks(learner, n)]


# ---------------------------------------------------------- SCORING.md, "Criteria"

def rho_of(demand):
    """rho(s, l) = max over s' of K(s', s) [q*(s') >= l], in ppm; q* the highest level asked."""
    highest = {}
    for s, l in demand:
        highest[s] = max(highest.get(s, 0), l)
    return lambda s, l: max(
        [1_000_000 if highest.get(s, 0) >= l else 0]
        + [ppm for other, ppm in KINSHIP.get(s, ()) if highest.get(other, 0) >= l])


def focus(learner, course, rho):
    """Of what the course teaches anew, the share asked for; whole numbers until the division."""
    fresh = {(s, l): round(1e6 * (1 - phi(learner.a, s, l))) for s, l in course.stepsOfT}
    total = sum(fresh.values())
    asked = sum(part * rho(s, l) for (s, l), part in fresh.items())
    return asked / (total * 1e6) if total else 0.0


def readiness(learner, course):
    """The mean of phi_a over steps(r); 1 if the course requires nothing."""
    return mean_phi(learner.a, course.stepsOfR) if course.stepsOfR else 1.0


def novelty(learner, course):
    """1 - the mean of phi_a over steps(t). A course that teaches no step has nothing new."""
    return 1 - mean_phi(learner.a, course.stepsOfT) if course.stepsOfT else 0.0


def D(data):
    """D(s, l) = sum over n of positions(n) u_n(s) [l <= q_n(s)] / U_n, over all open needs
    of the file in the order of their ids."""
    demand = {}
    for n in sorted(data.needs, key=lambda n: utf8(n.id)):
        if is_open(n, data.asOf):
            for s, l in n.stepsOfQ if n.U > 0 else []:
                demand[(s, l)] = demand.get((s, l), 0.0) + n.positions * n.u[s] / n.U
    return demand


def demand_of_courses(data):
    """The mean over steps(t) of D, divided by the greatest such mean of all courses."""
    ofStep = D(data)
    means = {}
    for course in data.courses:
        total = add_up(ofStep.get(step, 0.0) for step in course.stepsOfT)
        means[course.id] = total / len(course.stepsOfT) if course.stepsOfT else 0.0
    greatest = max(means.values(), default=0.0)
    return {id: mean / greatest if greatest > 0 else 0.0 for id, mean in means.items()}


def reach(learner, course):
    """1 if the course is remote or a place is unknown, else max(0, 1 - km / maxTravelKm)."""
    if course.mode == "remote" or learner.place is None or course.place is None:
        return 1.0
    km = km_between(learner.place, course.place)
    if learner.maxTravelKm == 0:
        return 1.0 if km == 0 else 0.0
    return max(0.0, 1 - km / learner.maxTravelKm)


def first_day(learner, data):
    """The later of the as-of date and `availableFrom`."""
    if learner.availableFrom is None:
        return data.asOf
    return max(data.asOf, learner.availableFrom)


def soon(learner, session, data):
    """1 if the data set has no sessions, else max(0, 1 - days / 365)."""
    if not data.hasSessions:
        return 1.0
    return max(0.0, 1 - (session.start - first_day(learner, data)).days / 365)


def v(value):
    """v = floor(10^6 value + 1/2)."""
    return math.floor(1_000_000 * value + 0.5)


# -------------------------------------------------------- SCORING.md, "Eligibility"

def fails_completed(learner, course):
    return course.id in learner.completedCourses


def fails_audience(learner, course):
    """The course names audiences, and the learner's status is known and not one."""
    return bool(course.audience) and learner.status != "" and learner.status not in course.audience


def fails_language(learner, course):
    """The learner's languages are known and lack the course's at its CEFR level."""
    if not learner.languages or course.language == "":
        return False
    spoken = learner.languages.get(course.language)
    return spoken is None or CEFR.index(spoken) < CEFR.index(course.languageLevel)


def fails_travel(learner, course):
    """On-site or hybrid, further than maxTravelKm."""
    return course.mode in ("onsite", "hybrid") and not within_travel(learner, course.place)


def fails_entry_level(learner, course):
    """EQF below the course's."""
    if learner.eqfLevel is None or course.eqfLevel is None:
        return False
    return learner.eqfLevel < course.eqfLevel


def sessions_in_time(learner, course, data):
    """Sessions with seats that start on or after the later of as-of and `availableFrom`."""
    earliest = first_day(learner, data)
    return [s for s in course.sessions if s.seats > 0 and s.start >= earliest]


def hours_pass(learner, session):
    """Asks no more hours a week than the learner has; what is unknown passes."""
    if learner.hoursPerWeek is None or session.hoursPerWeek is None:
        return True
    return session.hoursPerWeek <= learner.hoursPerWeek


def chosen_session(learner, course, data):
    """The earliest eligible session (ties: id), or None."""
    eligible = [s for s in sessions_in_time(learner, course, data) if hours_pass(learner, s)]
    return min(eligible, key=lambda s: (s.start, utf8(s.id)), default=None)


def fails_hours(learner, course, data):
    """Sessions with seats start in time, but each asks more hours than the learner has."""
    inTime = sessions_in_time(learner, course, data)
    return bool(inTime) and not any(hours_pass(learner, s) for s in inTime)


def fails_no_session(learner, course, data):
    """The data set has sessions, but none with seats starts in time."""
    return data.hasSessions and not sessions_in_time(learner, course, data)


def failing_rules(learner, course, data, gap, hasDemand, showsUnasked):
    """The rules that exclude a course, in the order of the page."""
    fails = {
        "completed": fails_completed(learner, course),
        "audience": fails_audience(learner, course),
        "language": fails_language(learner, course),
        "travel": fails_travel(learner, course),
        "entryLevel": fails_entry_level(learner, course),
        "readiness": readiness(learner, course) < READINESS_MINIMUM,
        "nothingNew": novelty(learner, course) == 0,
        "nothingAsked": not showsUnasked and hasDemand and closed(course, gap) == 0,
        "hours": fails_hours(learner, course, data),
        "noSession": fails_no_session(learner, course, data),
    }
    return [rule for rule in RULES if fails[rule]]


def assumed(learner, course, session, hasDemand):
    """What is unknown passes, and is named, in the order of the rules."""
    names = []
    if course.audience and learner.status == "":
        names.append("audience")
    if course.language == "" or not learner.languages:
        names.append("language")
    if course.mode != "remote" and (
            course.place is None or learner.place is None
            or (course.mode == "" and not within_travel(learner, course.place))):
        names.append("travel")
    if course.eqfLevel is not None and learner.eqfLevel is None:
        names.append("entryLevel")
    if not hasDemand:
        names.append("work")
    if session is not None and (session.hoursPerWeek is None or learner.hoursPerWeek is None):
        names.append("hours")
    return names


# ------------------------------------------------- the line of a learner (FORMATS.md, "Commands")

def closes(course, demand, gap):
    """The steps of the learner's gap that the course teaches, heaviest demand first."""
    ofSkill = {}
    for s, l in course.t.steps:
        if gap.get((s, l), 0.0) > 0:
            ofSkill.setdefault(s, []).append(l)
    found = []
    for s, levels in ofSkill.items():
        weight = add_up(demand[(s, l)] for l in levels)
        found.append((-weight, utf8(s), {"skill": s, "from": min(levels) - 1, "to": max(levels)}))
    found.sort(key=lambda entry: entry[:2])
    return [entry[2] for entry in found]


def missing(learner, course):
    """The unmet prerequisites, in the order of skill ids."""
    return [{"skill": s, "has": learner.a.get(s, 0), "needs": course.r[s]}
            for s in sorted(course.r, key=utf8)
            if 1_000_000 * course.r[s] > learner.a.covered.get(s, 0)]


@dataclass
class World:
    """What is the same for all learners of a run."""
    data: DataSet
    demandOfCourse: dict
    weights: dict
    top: int
    allParts: bool
    showsUnasked: bool


def matches_of(learner, world):
    """SCORING.md, "Criteria": scores and ranks the eligible courses, and tells of the others."""
    data = world.data
    best = best_needs(learner, data)
    ranked = list(zip((n for _, n in best), pi(best)))
    demand = d(ranked)
    gap, rho, hasDemand = g(learner, demand), rho_of(demand), len(demand) > 0
    failures = {course.id: failing_rules(learner, course, data, gap, hasDemand, world.showsUnasked)
                for course in data.courses}
    eligible = [course for course in data.courses if not failures[course.id]]
    closedBy = {course.id: closed(course, gap) for course in data.courses}
    greatest = max((closedBy[course.id] for course in eligible), default=0.0)

    scored = []
    for course in eligible:
        session = chosen_session(learner, course, data)
        values = {
            "gap": closedBy[course.id] / greatest if greatest > 0 else 0.0,
            "focus": focus(learner, course, rho),
            "readiness": readiness(learner, course),
            "reach": reach(learner, course),
            "soon": soon(learner, session, data),
            "novelty": novelty(learner, course),
            "demand": world.demandOfCourse[course.id],
        }
        parts = {name: v(value) for name, value in values.items()}
        score = sum(world.weights[name] * parts[name] for name in parts)     # integers
        scored.append((score, course, session, parts))
    scored.sort(key=lambda entry: (-entry[0], utf8(entry[1].id)))

    matches = []
    for rank, (score, course, session, parts) in enumerate(scored[:world.top], start=1):
        matches.append({
            "rank": rank,
            "course": course.id,
            "session": None if session is None else session.id,
            "score": score,
            "gain": v(closedBy[course.id]),
            "parts": {name: part for name, part in parts.items()
                      if world.allParts or world.weights[name] > 0},
            "brings": brings(learner, course, ranked),
            "closes": closes(course, demand, gap),
            "missing": missing(learner, course),
            "lapsing": v(lapsing(learner, course, session, ranked, data.asOf)),
            "assumed": assumed(learner, course, session, hasDemand),
        })
    return {
        "apply": apply(learner, ranked),
        "matches": matches,
        "aims": aims(data.courses, failures, closedBy) if len(scored) < AIMS else [],
        "excluded": {rule: count for rule in RULES
                     if (count := sum(rules[:1] == [rule] for rules in failures.values())) > 0},
        "excludedOnlyBy": {rule: sum(rules == [rule] for rules in failures.values())
                           for rule in RULES
                           if any(rules[:1] == [rule] for rules in failures.values())},
    }


def aims(courses, failures, closedBy):
    """FORMATS.md: the courses of greatest gain that rules exclude which can be lifted."""
    wanted = [course.id for course in courses
              if closedBy[course.id] > 0 and failures[course.id]
              and not NOT_LIFTED & set(failures[course.id])]
    wanted.sort(key=lambda id: (-closedBy[id], utf8(id)))
    return [{"course": id, "gain": v(closedBy[id]), "blocked": failures[id]}
            for id in wanted[:AIMS]]


def answer_to(learner, world):
    """The matches; where targets were given and there are none, those of other work too."""
    answer = matches_of(learner, world)
    if learner.targetOccupations and not answer["matches"]:
        other = replace(learner, targetOccupations=[])
        answer["otherWork"] = matches_of(other, world)["matches"]
    return answer


def score_text(score):
    """An integer out of 10^12, printed with 6 decimals (rounded half up, as v is)."""
    millionths = (score + 500_000) // 1_000_000
    return "%d.%06d" % divmod(millionths, 1_000_000)


def part_text(part):
    """v 10^-6, without trailing zeros."""
    return ("%d.%06d" % divmod(part, 1_000_000)).rstrip("0").rstrip(".")


def compact(value):
    """JSON without spaces, text as UTF-8."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def match_text(match):
    """One match, keys in the order of FORMATS.md."""
    parts = ",".join('"%s":%s' % (name, part_text(part)) for name, part in match["parts"].items())
    brought = ",".join('{"need":%s,"from":%.6f,"to":%.6f}' % (compact(id), before, then)
                       for id, before, then in match["brings"])
    late = ',"lapsing":%s' % part_text(match["lapsing"]) if match["lapsing"] else ""
    return ('{"rank":%d,"course":%s,"session":%s,"score":%s,"gain":%s,"parts":{%s},"brings":[%s],'
            '"closes":%s,"missing":%s%s,"assumed":%s}'
            % (match["rank"], compact(match["course"]), compact(match["session"]),
               score_text(match["score"]), score_text(match["gain"] * 1_000_000), parts, brought,
               compact(match["closes"]), compact(match["missing"]), late,
               compact(match["assumed"])))


def line_of(learner, answer):
    """One learner, keys in the order of FORMATS.md; `blocked` names the rules alone."""
    fields = ['"learner":%s' % compact(learner.id)]
    if answer["apply"]:
        fields.append('"apply":%s' % compact(answer["apply"]))
    fields.append('"matches":[%s]' % ",".join(match_text(m) for m in answer["matches"]))
    if answer.get("otherWork"):
        fields.append('"otherWork":[%s]' % ",".join(match_text(m) for m in answer["otherWork"]))
    if answer["aims"]:
        fields.append('"aims":[%s]' % ",".join(
            '{"course":%s,"gain":%s,"blocked":[%s]}'
            % (compact(aim["course"]), score_text(aim["gain"] * 1_000_000),
               ",".join('{"rule":%s}' % compact(rule) for rule in aim["blocked"]))
            for aim in answer["aims"]))
    fields.append('"excluded":%s' % compact(answer["excluded"]))
    fields.append('"excludedOnlyBy":%s' % compact(answer["excludedOnlyBy"]))
    return "{%s}" % ",".join(fields)


def weights_from(path):
    """A flat object criterion -> ppm, which names all seven."""
    if path is None:
        return DEFAULT_WEIGHTS
    given = json.loads(Path(path).read_text(encoding="utf-8-sig"))
    given = given.get("weights", given)
    if set(given) != set(DEFAULT_WEIGHTS):
        sys.exit("the weights must name " + ", ".join(DEFAULT_WEIGHTS))
    weights = {name: given[name] for name in DEFAULT_WEIGHTS}
    if sum(weights.values()) != 1_000_000:
        sys.exit("the weights must sum to 1000000")
    return weights


def main():
    parser = argparse.ArgumentParser(description="A plain reading of the scoring contract.")
    parser.add_argument("data", type=Path)
    parser.add_argument("--as-of", type=datetime.date.fromisoformat, default=datetime.date.today())
    parser.add_argument("--top", type=int, default=10)
    parser.add_argument("--learner", action="append")
    parser.add_argument("--weights")
    parser.add_argument("--model")
    parser.add_argument("--all-parts", action="store_true")
    parser.add_argument("--show-unasked", action="store_true")
    arguments = parser.parse_args()

    csv.field_size_limit(2**31 - 1)
    sys.stdout.reconfigure(encoding="utf-8", newline="\n")
    weights = weights_from(arguments.weights)
    if arguments.model is not None:
        KINSHIP.update(kinship_of(arguments.model))
    data = read(arguments.data, arguments.as_of)
    world = World(data, demand_of_courses(data), weights, arguments.top,
                  arguments.all_parts, arguments.show_unasked)
    for learner in data.learners:
        if arguments.learner is None or learner.id in arguments.learner:
            print(line_of(learner, answer_to(learner, world)))


if __name__ == "__main__":
    main()
