#!/usr/bin/env python3
"""The whole matching job in well vectorised Python: polars, scipy.sparse and numpy.

    python whole_job.py DATA --as-of YYYY-MM-DD --top 10 --output OUT.ndjson [--threads 2]

The peer of `passerelle match DATA --format ndjson`: the same data set, the same top 10, with
scores and parts as SCORING.md defines them. It does less than the command: it takes well-formed
CSV for granted (no NDJSON, nothing is validated), knows only the default weights and policy and
no model file, and leaves out the reasons (closes, brings, missing, assumed), the aims and the
other work of who has no course.

How it works. A profile is a sparse row over steps (skill, level). For a block of learners,
sparse products give the fit of every distinct need profile, and readiness, what is new, what of
that is asked for, and the part of the gap that every course closes. Each eligibility rule is a boolean matrix. Criteria are
computed for the eligible pairs only; a floating-point score cuts each learner's courses to a
short list, exact integer scores decide. Blocks go to forked processes.

How exact it is. Coverages add up to small integers or halves, so readiness, focus and fit have
no rounding before their one division. Demands and gaps are added in the order of the page, as
bincount and the rows of a scipy product add in sequence. Distances come from numpy, whose sines
may differ from libm's in the last bit; pairs at the edge of a travel distance are decided with
libm.
"""

import argparse
import datetime
import json
import math
import multiprocessing
import os
import sys
import warnings
from pathlib import Path
from types import SimpleNamespace

# Every process computes on its own core; polars alone uses threads, while it reads.
for variable in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"):
    os.environ[variable] = "1"
if "--threads" in sys.argv[:-1]:
    os.environ["POLARS_MAX_THREADS"] = sys.argv[sys.argv.index("--threads") + 1]

import numpy as np
import polars as pl
from scipy import sparse

WEIGHTS = {"gap": 500_000, "focus": 300_000, "readiness": 100_000, "reach": 50_000, "soon": 50_000}
RULES = ("completed", "audience", "language", "travel", "entryLevel",
         "readiness", "nothingNew", "nothingAsked", "hours", "noSession")
READINESS_MINIMUM = 0.5
NEEDS_KEPT = 8
EARTH_RADIUS_KM = 6371.0088
CEFR = ("A1", "A2", "B1", "B2", "C1", "C2")
LEVELS = 4
BLOCK = 32               # learners scored together: larger blocks leave the cache and pay for fresh pages
SHORTLIST_MARGIN = 2e-6  # rounding each part to a millionth moves a score by at most 0.5e-6


# ---------------------------------------------------------------- reading

def read_table(folder, name):
    """A CSV file as text, blanks as ""; an absent file is an empty table."""
    path = folder / (name + ".csv")
    if not path.exists():
        return pl.DataFrame()
    return pl.read_csv(path, infer_schema=False).fill_null("")


def text(table, column):
    """A column as text, "" where it is blank or absent."""
    if column in table.columns:
        return table[column]
    return pl.Series(column, [""] * table.height, dtype=pl.String)


def numbers(table, column, blank=math.nan):
    """A column as doubles, with a value for blanks."""
    return text(table, column).replace("", None).cast(pl.Float64).fill_null(blank).to_numpy()


def days(table, column, blank):
    """A column of ISO days as day numbers, with a value for blanks."""
    day = text(table, column).replace("", None).str.to_date("%Y-%m-%d")
    return day.to_physical().cast(pl.Int64).fill_null(blank).to_numpy()


def codes(series):
    """A column's distinct texts, and each row's index in them."""
    found, inverse = np.unique(series.to_numpy().astype(object), return_inverse=True)
    return list(found), inverse


def cell_items(cell):
    """`a;b` as a list."""
    return [item.strip() for item in cell.split(";") if item.strip()]


def languages_of(cell):
    """`fr=C1;nl` as a dictionary; a language without a level counts as C2."""
    split = (item.partition("=") for item in cell_items(cell))
    return {key: CEFR.index(value or "C2") for key, _, value in split}


def profile_entries(cells):
    """The rows (row, skill, level, importance) of a column of `skill=level` lists."""
    item = pl.col("item")
    entries = (pl.DataFrame({"row": np.arange(len(cells)), "item": cells.str.split(";")})
               .explode("item").with_columns(item.str.strip_chars()).filter(item != ""))
    nice = item.str.ends_with("?")
    level = item.str.extract(r"=([0-9]+)\??$", 1)
    return entries.select("row", skill=item.str.replace(r"(=[^=]*|\?)$", ""),
                          level=level.cast(pl.Int64).fill_null(2),
                          importance=pl.when(nice).then(0.5).otherwise(1.0))


def pseudo_needs(folder, occupations):
    """The rows (occupation, skill, importance) of target occupations that the taxonomy has."""
    for path in sorted(folder.rglob("*.csv")) if occupations else ():
        with open(path, encoding="utf-8-sig", errors="replace") as file:
            header = file.readline()
        if all(name in header for name in ("occupationUri", "relationType", "skillUri")):
            essential = pl.col("relationType") == "essential"
            rows = (pl.scan_csv(path, infer_schema=False)
                    .filter(pl.col("occupationUri").is_in(occupations))
                    .select(occupation="occupationUri", skill="skillUri",
                            importance=pl.when(essential).then(1.0).otherwise(0.5)))
            return rows.group_by("occupation", "skill").agg(pl.col("importance").max()).collect()
    return pl.DataFrame(schema={"occupation": pl.String, "skill": pl.String,
                                "importance": pl.Float64})


# ---------------------------------------------------------------- arrays

def entry_positions(indptr, rows):
    """Where the entries of some rows of a CSR matrix are, row after row, and their counts."""
    counts = np.diff(indptr)[rows]
    before = np.cumsum(counts) - counts
    return np.repeat(indptr[rows] - before, counts) + np.arange(int(counts.sum())), counts


def step_matrix(entries, skills, height, weighted=False):
    """The sparse matrix rows x steps; a step's column is LEVELS * skill + level - 1."""
    row = entries["row"].to_numpy().astype(np.int64)
    level = entries["level"].to_numpy()
    first = entries["skill"].cast(skills).to_physical().to_numpy().astype(np.int64) * LEVELS
    value = entries["importance"].to_numpy() if weighted else np.ones(len(row))
    column = np.repeat(first - (np.cumsum(level) - level), level) + np.arange(int(level.sum()))
    matrix = sparse.csr_matrix((np.repeat(value, level), (np.repeat(row, level), column)),
                               shape=(height, len(skills.categories) * LEVELS))
    matrix.sort_indices()
    return matrix


def row_sums(matrix):
    return np.asarray(matrix.sum(axis=1)).ravel()


def distinct_places(latitude, longitude):
    """The distinct known places in radians, and each row's index in them.

    An unknown place has the index after the last.
    """
    known = ~(np.isnan(latitude) | np.isnan(longitude))
    pairs = np.column_stack((latitude[known], longitude[known])).reshape(-1, 2)
    places, inverse = np.unique(pairs, axis=0, return_inverse=True)
    index = np.full(len(latitude), len(places))
    index[known] = inverse.ravel()
    return np.radians(places), index


# ---------------------------------------------------------------- the data set, as arrays

def load(folder, asOf):
    """Reads a data set and prepares everything that does not depend on the learner."""
    tables = {name: read_table(folder, name)
              for name in ("learners", "courses", "sessions", "needs")}
    courses = tables["courses"].sort("id")
    learners, needs = tables["learners"], tables["needs"]
    targets = [cell_items(cell) for cell in text(learners, "targetOccupations")]
    wanted = sorted({occupation for row in targets for occupation in row})
    pseudo = pseudo_needs(folder / "taxonomy", wanted)
    pseudoIds = pseudo["occupation"].unique().sort()

    needCells = text(needs, "skills").unique(maintain_order=True)
    entries = {
        "learners": profile_entries(text(learners, "skills")),
        "requires": profile_entries(text(courses, "requires")),
        "teaches": profile_entries(text(courses, "teaches")),
        "needs": pl.concat([profile_entries(needCells),
                            pseudo_entries(pseudo, pseudoIds, len(needCells))]),
    }
    skills = pl.Enum(pl.concat([rows["skill"] for rows in entries.values()]).unique().sort())

    data = SimpleNamespace(asOf=asOf, weights=WEIGHTS)
    add_learners(data, learners, targets, step_matrix(entries["learners"], skills, learners.height))
    add_courses(data, courses, step_matrix(entries["requires"], skills, courses.height),
                step_matrix(entries["teaches"], skills, courses.height))
    add_sessions(data, tables["sessions"])
    profiles = len(needCells) + len(pseudoIds)
    add_needs(data, needs, needCells, pseudoIds,
              step_matrix(entries["needs"], skills, profiles, weighted=True))
    return data


def pseudo_entries(pseudo, ids, firstRow):
    """Pseudo-needs as profile entries: level 2, rows after those of the file's profiles."""
    row = pl.DataFrame({"occupation": ids, "row": np.arange(len(ids)) + firstRow})
    return (pseudo.join(row, on="occupation").with_columns(level=pl.lit(2, pl.Int64))
            .select("row", "skill", "level", "importance"))


def add_learners(data, table, targets, steps):
    """The learners in the order of the file."""
    data.learnerIds = [json.dumps(id, ensure_ascii=False) for id in text(table, "id")]
    data.attained = steps
    data.learnerPlaces, data.learnerPlace = distinct_places(
        numbers(table, "latitude"), numbers(table, "longitude"))
    data.travel = numbers(table, "maxTravelKm", 50.0)
    data.firstDay = np.maximum(days(table, "availableFrom", data.asOf), data.asOf)
    data.hours = numbers(table, "hoursPerWeek")
    data.eqf = numbers(table, "eqfLevel")
    data.statuses, data.status = codes(text(table, "status"))
    data.languageCells, data.languages = codes(text(table, "languages"))
    data.completed = [cell_items(cell) for cell in text(table, "completedCourses")]
    data.targets = targets


def add_courses(data, table, required, taught):
    """The courses in the order of their ids."""
    ids = text(table, "id").to_list()
    data.courseAt = {id: at for at, id in enumerate(ids)}
    data.courseIds = [json.dumps(id, ensure_ascii=False) for id in ids]
    data.requiredSteps, data.taughtSteps = row_sums(required), row_sums(taught)
    data.requiredT, data.taughtT = required.T.tocsr(), taught.T.tocsr()
    data.taught = taught
    data.taughtColumns = np.unique(taught.indices)
    data.gapT = data.taughtT[data.taughtColumns]
    mode = text(table, "mode").to_numpy().astype(object)
    data.courseEqf = numbers(table, "eqfLevel")
    data.coursePlaces, data.coursePlace = distinct_places(
        numbers(table, "latitude"), numbers(table, "longitude"))
    unknown = len(data.coursePlaces)
    data.reachPlace = np.where(mode == "remote", unknown, data.coursePlace)
    data.travelPlace = np.where((mode == "onsite") | (mode == "hybrid"), data.coursePlace, unknown)
    data.wrongAudience = audience_table(data.statuses, text(table, "audience"))
    data.wrongLanguage = language_table(
        data.languageCells, text(table, "language") + "=" + text(table, "languageLevel"))


def audience_table(statuses, cells):
    """statuses x courses: the course names audiences, and the status is known and not one."""
    distinct, inverse = codes(cells)
    wrong = [[status != "" and bool(cell_items(cell)) and status not in cell_items(cell)
              for cell in distinct] for status in statuses]
    return np.array(wrong, dtype=bool).reshape(len(statuses), -1)[:, inverse]


def language_table(languageCells, cells):
    """learners' language cells x courses: known languages that lack the course's at its level."""
    distinct, inverse = codes(cells)

    def lacks(spoken, cell):
        language, _, level = cell.partition("=")
        return bool(spoken) and language != "" and spoken.get(language, -1) < CEFR.index(level or "A1")

    spoken = [languages_of(cell) for cell in languageCells]
    wrong = [[lacks(row, cell) for cell in distinct] for row in spoken]
    return np.array(wrong, dtype=bool).reshape(len(spoken), -1)[:, inverse]


def add_sessions(data, table):
    """The sessions with seats, by course, start and id."""
    data.hasSessions = table.height > 0
    if data.hasSessions:
        table = (table.with_columns(at=text(table, "course").replace_strict(data.courseAt),
                                    day=pl.Series(days(table, "start", 0)))
                 .filter(text(table, "seats").cast(pl.Int64) > 0).sort("at", "day", "id"))
        data.sessionStart = table["day"].to_numpy()
        data.sessionHours = numbers(table, "hoursPerWeek")
        data.sessionIds = [json.dumps(id, ensure_ascii=False) for id in text(table, "id")]
        data.sessionCourse, data.firstSession = np.unique(table["at"].to_numpy(), return_index=True)


def add_needs(data, table, cells, pseudoIds, weights):
    """The open needs that ask for something and the pseudo-needs, in the order of their ids."""
    group = pl.DataFrame({"skills": cells, "group": np.arange(len(cells))})
    table = table.select(
        id="id", group=text(table, "skills").replace_strict(group["skills"], group["group"]),
        occupation=text(table, "occupation"), positions=pl.Series(numbers(table, "positions", 1.0)),
        latitude=pl.Series(numbers(table, "latitude")),
        longitude=pl.Series(numbers(table, "longitude")),
        until=pl.Series(days(table, "validThrough", 2**31)), pseudo=pl.lit(False))
    total = row_sums(weights)                                   # U
    table = table.filter(pl.Series(total[table["group"].to_numpy()] > 0))
    pseudo = pl.DataFrame({
        "id": "occupation:" + pseudoIds, "group": np.arange(len(pseudoIds)) + len(cells),
        "occupation": pseudoIds}).with_columns(
            positions=pl.lit(1.0), latitude=pl.lit(math.nan), longitude=pl.lit(math.nan),
            until=pl.lit(2**31), pseudo=pl.lit(True)).cast(table.schema)
    table = pl.concat([table.filter(pl.col("until") >= data.asOf), pseudo]).sort("id")

    data.group = table["group"].to_numpy()
    data.positions = table["positions"].to_numpy()
    data.needPlaces, data.needPlace = distinct_places(
        table["latitude"].to_numpy(), table["longitude"].to_numpy())
    real = np.flatnonzero(~table["pseudo"].to_numpy())
    data.profileT = weights.T.tocsr()
    data.profileTotal = np.where(total > 0, total, 1.0)
    data.gapWeights = weights[:, data.taughtColumns].tocsr()    # u over the steps taught at all
    data.gapWeights.sort_indices()
    byGroup = real[np.argsort(data.group[real], kind="stable")]
    data.needsOfGroup = sparse.csr_matrix(
        (np.ones(len(real)), byGroup,
         np.searchsorted(data.group[byGroup], np.arange(weights.shape[0] + 1))),
        shape=(weights.shape[0], len(data.group)))
    data.groupHasPlace = sparse.csr_matrix(
        (np.ones(len(real), np.float32), (data.group[real], data.needPlace[real])),
        shape=(weights.shape[0], len(data.needPlaces) + 1))
    occupations = table["occupation"].to_list()
    targeted = {occupation for row in data.targets for occupation in row}
    data.needsOfOccupation = {}
    for at, occupation in enumerate(occupations):
        if occupation in targeted:
            data.needsOfOccupation.setdefault(occupation, []).append(at)


def add_demands(data, needs, shares, rows, height):
    """rows x taught steps: the sum of share(n) u_n(s) / U_n, needs in the order given."""
    groups = data.group[needs]
    at, counts = entry_positions(data.gapWeights.indptr, groups)
    weights = (np.repeat(shares, counts) * data.gapWeights.data[at]
               / np.repeat(data.profileTotal[groups], counts))
    width = len(data.taughtColumns)
    places = np.repeat(rows * width, counts) + data.gapWeights.indices[at]
    return np.bincount(places, weights, minlength=height * width).reshape(height, width)


# ---------------------------------------------------------------- distances

def kilometres(a, b):
    """The great-circle distances (haversine) of all places a to all places b, in radians."""
    latitude, longitude = a[:, :1], a[:, 1:]
    h = (np.sin((b[:, 0] - latitude) / 2) ** 2
         + np.cos(latitude) * np.cos(b[:, 0]) * np.sin((b[:, 1] - longitude) / 2) ** 2)
    return 2 * EARTH_RADIUS_KM * np.arcsin(np.sqrt(np.minimum(1.0, h)))


def kilometres_of_libm(a, b):
    """One distance, with libm, operation by operation as the page's reference has it."""
    h = (math.sin((b[0] - a[0]) / 2) ** 2
         + math.cos(a[0]) * math.cos(b[0]) * math.sin((b[1] - a[1]) / 2) ** 2)
    return 2 * EARTH_RADIUS_KM * math.asin(math.sqrt(min(1.0, h)))


def within_travel(data, block, places):
    """Distances and whether they can be travelled, block x (places + 1); unknown places can."""
    place = data.learnerPlace[block]
    known = place < len(data.learnerPlaces)
    km = np.zeros((len(block), len(places) + 1))
    km[known, :-1] = kilometres(data.learnerPlaces[place[known]], places)
    limit = data.travel[block][:, None]
    within = km <= limit
    edge = np.abs(km - limit) < 1e-6
    edge[:, -1] = edge[~known] = False
    for row, column in np.argwhere(edge):
        km[row, column] = kilometres_of_libm(data.learnerPlaces[place[row]], places[column])
        within[row, column] = km[row, column] <= limit[row, 0]
    within[:, -1] = within[~known] = True
    return km, known, within


# ---------------------------------------------------------------- a learner's demand

def best_needs(data, block):
    """The 8 best needs of every learner of a block: rows, needs and fits, best first."""
    _, _, near = within_travel(data, block, data.needPlaces)
    fits = (data.attained[block] @ data.profileT).toarray() / data.profileTotal
    nearGroup = (data.groupHasPlace @ near.T.astype(np.float32)).T > 0
    kept = min(NEEDS_KEPT, fits.shape[1])
    if kept == 0:
        return np.zeros(0, np.int64), np.zeros(0, np.int64), np.zeros(0)
    ofGroup = np.where(nearGroup, fits, -1.0)
    # A profile has at least one need near, so the 8 best profiles hold the 8 best needs.
    least = np.maximum(np.partition(ofGroup, -kept, axis=1)[:, -kept], 0.0)
    chosen = []
    for row, learner in enumerate(block):
        lists = [data.needsOfOccupation.get(o, ()) for o in set(data.targets[learner])]
        needs = np.concatenate(lists or [()]).astype(np.int64)
        needs = needs[near[row, data.needPlace[needs]]]
        if not len(needs):  # targets that serve no need count as not given
            groups = np.flatnonzero(ofGroup[row] >= least[row])
            needs = data.needsOfGroup.indices[entry_positions(data.needsOfGroup.indptr, groups)[0]]
            needs = needs[near[row, data.needPlace[needs]]]
        needs = np.sort(needs)
        needs = needs[np.argsort(-fits[row, data.group[needs]], kind="stable")[:NEEDS_KEPT]]
        chosen.append(needs)
    rows = np.repeat(np.arange(len(block)), [len(needs) for needs in chosen])
    needs = np.concatenate(chosen)
    return rows, needs, fits[rows, data.group[needs]]


def demands(data, block):
    """block x taught steps: d; and whether each learner has any demand at all."""
    rows, needs, fits = best_needs(data, block)
    positions = data.positions[needs]
    shares = in_proportion(np.sqrt(positions) * (fits * fits), rows, len(block))
    zero = np.bincount(rows, shares, minlength=len(block)) == 0
    shares = np.where(zero[rows], in_proportion(positions, rows, len(block)), shares)
    demanding = np.bincount(rows, minlength=len(block)) > 0
    return add_demands(data, needs, shares, rows, len(block)), demanding


def in_proportion(values, rows, height):
    """Each row's values divided by their sum, added in sequence."""
    totals = np.bincount(rows, values, minlength=height)
    return values / np.where(totals > 0, totals, 1.0)[rows]


# ---------------------------------------------------------------- sessions and rules

def sessions_of(data, block):
    """block x courses: the earliest eligible session (or none), and whether any starts in time."""
    shape = (len(block), len(data.courseIds))
    none = len(data.sessionStart)
    pairs = np.column_stack((data.firstDay[block], np.nan_to_num(data.hours[block], nan=np.inf)))
    pairs, inverse = np.unique(pairs, axis=0, return_inverse=True)
    inTime = data.sessionStart >= pairs[:, :1]
    eligible = inTime & ~(data.sessionHours > pairs[:, 1:])
    chosen = np.full((len(pairs), shape[1]), none)
    anyInTime = np.zeros((len(pairs), shape[1]), dtype=bool)
    if none:
        numbered = np.where(eligible, np.arange(none), none)
        chosen[:, data.sessionCourse] = np.minimum.reduceat(numbered, data.firstSession, axis=1)
        anyInTime[:, data.sessionCourse] = np.logical_or.reduceat(inTime, data.firstSession, axis=1)
    return chosen[inverse.ravel()], anyInTime[inverse.ravel()]


def completed_of(data, block):
    """block x courses: the learner has completed the course."""
    done = np.zeros((len(block), len(data.courseIds)), dtype=bool)
    for row, learner in enumerate(block):
        done[row, [data.courseAt[c] for c in data.completed[learner] if c in data.courseAt]] = True
    return done


def score_block(data, block):
    """Applies the rules: the eligible pairs with their values, and the excluded counts."""
    attained = data.attained[block]
    km, known, within = within_travel(data, block, data.coursePlaces)
    readiness = (attained @ data.requiredT).toarray() / np.maximum(data.requiredSteps, 1)
    readiness[:, data.requiredSteps == 0] = 1.0
    fresh = data.taughtSteps - (attained @ data.taughtT).toarray()
    demand, demanding = demands(data, block)
    lacking = 1 - attained[:, data.taughtColumns].toarray()
    closed = (sparse.csr_matrix(demand * lacking) @ data.gapT).toarray()
    asked = (sparse.csr_matrix((demand > 0) * lacking) @ data.gapT).toarray()
    fails = [completed_of(data, block), data.wrongAudience[data.status[block]],
             data.wrongLanguage[data.languages[block]], ~within[:, data.travelPlace],
             data.eqf[block][:, None] < data.courseEqf, readiness < READINESS_MINIMUM, fresh == 0,
             (closed == 0) & demanding[:, None]]
    chosen = None
    if data.hasSessions:
        chosen, inTime = sessions_of(data, block)
        fails += [inTime & (chosen == len(data.sessionStart)), ~inTime]

    alive = np.ones(readiness.shape, dtype=bool)
    excluded = np.zeros((len(block), len(RULES)), dtype=np.int64)
    for rule, fail in enumerate(fails):
        excluded[:, rule] = (alive & fail).sum(axis=1)
        alive &= ~fail

    greatest = np.where(alive, closed, 0.0).max(axis=1, initial=0.0)
    rows, courses = np.nonzero(alive)
    limit = data.travel[block][:, None]
    reach = np.where(limit > 0, np.maximum(0.0, 1 - km / np.where(limit > 0, limit, 1)), km == 0)
    reach[:, -1] = reach[~known] = 1.0
    pairs = {
        "gap": closed[rows, courses] / np.where(greatest > 0, greatest, 1.0)[rows],
        "focus": asked[rows, courses] / fresh[rows, courses],
        "readiness": readiness[rows, courses],
        "reach": reach[rows, data.reachPlace[courses]],
        "soon": np.ones(len(rows)),
    }
    session = np.full(len(rows), -1)
    if data.hasSessions:
        session = chosen[rows, courses]
        wait = data.sessionStart[session] - data.firstDay[block][rows]
        pairs["soon"] = np.maximum(0.0, 1 - wait / 365)
    return rows, courses, session, closed[rows, courses], pairs, excluded


# ---------------------------------------------------------------- ranking and writing

def shortlist(rows, score, height, top):
    """The pairs whose floating-point score may still be in a learner's top."""
    ends = np.searchsorted(rows, np.arange(height + 1))
    kept = []
    for begin, end in zip(ends[:-1], ends[1:]):
        own = score[begin:end]
        if len(own) > top:
            least = np.partition(own, -top)[-top] - SHORTLIST_MARGIN
            kept.append(begin + np.flatnonzero(own >= least))
        else:
            kept.append(np.arange(begin, end))
    return np.concatenate(kept)


def ranked(data, block, top):
    """The best courses of a block by exact integer scores, and the excluded counts."""
    rows, courses, session, gain, pairs, excluded = score_block(data, block)
    score = sum(data.weights[name] * 1e-6 * values for name, values in pairs.items())
    few = shortlist(rows, score, len(block), top)
    parts = {name: np.floor(1_000_000 * values[few] + 0.5).astype(np.int64)
             for name, values in pairs.items()}
    exact = sum(data.weights[name] * values for name, values in parts.items())
    rows, courses, session = rows[few], courses[few], session[few]
    gain = np.floor(1_000_000 * gain[few] + 0.5).astype(np.int64)
    order = np.lexsort((courses, -exact, rows))
    begin = np.searchsorted(rows[order], np.arange(len(block)))
    order = order[np.arange(len(order)) - begin[rows[order]] < top]
    columns = (rows, courses, session, exact, gain, *parts.values())
    return [column[order].tolist() for column in columns], excluded.tolist()


def part_text(part):
    """A part in millionths, without trailing zeros."""
    return ("%d.%06d" % divmod(part, 1_000_000)).rstrip("0").rstrip(".")


def match_text(data, rank, course, session, score, gain, *parts):
    """One match, keys in the order of FORMATS.md, without the reasons."""
    named = ",".join('"%s":%s' % (name, part_text(part)) for name, part in zip(WEIGHTS, parts))
    return ('{"rank":%d,"course":%s,"session":%s,"score":%d.%06d,'
            '"gain":%d.%06d,"parts":{%s}}'
            % (rank, data.courseIds[course], data.sessionIds[session] if session >= 0 else "null",
               *divmod((score + 500_000) // 1_000_000, 1_000_000), *divmod(gain, 1_000_000), named))


def lines_of(block):
    """The lines of a block of learners."""
    columns, excluded = ranked(DATA, block, TOP)
    matches = [[] for _ in block]
    for row, *match in zip(*columns):
        matches[row].append(match_text(DATA, len(matches[row]) + 1, *match))
    return ['{"learner":%s,"matches":[%s],"excluded":{%s}}\n' % (
        DATA.learnerIds[learner], ",".join(matches[row]),
        ",".join('"%s":%d' % (rule, count) for rule, count in zip(RULES, excluded[row]) if count))
        for row, learner in enumerate(block)]


def all_lines(threads):
    """Every learner's line in the order of the file; blocks hold learners alike in sessions."""
    order = np.lexsort((DATA.hours, DATA.firstDay))
    blocks = [order[begin:begin + BLOCK] for begin in range(0, len(order), BLOCK)]
    if threads > 1 and len(blocks) > 1:
        # Polars warns of forks, as its threads do not survive them; the children do not use it.
        warnings.filterwarnings("ignore", message=".*fork.*")
        with multiprocessing.get_context("fork").Pool(threads) as pool:
            found = pool.map(lines_of, blocks, chunksize=1)
    else:
        found = [lines_of(block) for block in blocks]
    lines = [""] * len(order)
    for block, blockLines in zip(blocks, found):
        for learner, line in zip(block, blockLines):
            lines[learner] = line
    return lines


def main():
    global DATA, TOP
    parser = argparse.ArgumentParser(description="The matching job in vectorised Python.")
    parser.add_argument("data", type=Path)
    parser.add_argument("--as-of", type=datetime.date.fromisoformat, default=datetime.date.today())
    parser.add_argument("--top", type=int, default=10)
    parser.add_argument("--output", type=Path, required=True)
    parser.add_argument("--threads", type=int, default=1)
    arguments = parser.parse_args()
    TOP = arguments.top
    DATA = load(arguments.data, (arguments.as_of - datetime.date(1970, 1, 1)).days)
    arguments.output.write_text("".join(all_lines(arguments.threads)), encoding="utf-8")


if __name__ == "__main__":
    main()
