#!/usr/bin/env python3
"""Checks from the files alone that a placement is possible and that none is worth more.

    python3 Benchmarks/peers/check_certificate.py E.csv C.csv X.csv certificate.json

Written from the definition, without the program that made the files: every row placed has an edge to
its column with the score stated, no column has more rows than room, no price or surplus is below 0,
price + surplus >= score for every edge, and sum(price * capacity) + sum(surplus) = total + gap. By
linear-programming duality no placement is then worth more than total + gap.

Where the file of capacities has the columns group and minimum, and a minimum is above 0: the columns of
a group have no row that is worth something to them, or together at least the minimum of such rows. Edges
need not be covered. A group adds at most sum(price * capacity) of its columns and, of its rows, the
greatest sum of score - price - surplus over at least the minimum of them, or nothing; what all groups add
and sum(surplus) make total + gap.

Exit code 0 when accepted, 2 when refused, with the reason. Standard library only.
"""
import csv
import json
import sys

INT64 = range(-2**63, 2**63)


class Refused(Exception):
    pass


def integer(text, where):
    digits = text[1:] if text[:1] in ("+", "-") else text
    if not (digits.isascii() and digits.isdigit()) or int(text) not in INT64:
        raise Refused(f"{where}: {text!r} is not an integer of 64 bits")
    return int(text)


def table(path, columns, together=()):
    """Yields (line, cells in the order of the columns) of a CSV file.

    The columns of together come behind the others, where the file has any of them.
    """
    try:
        with open(path, encoding="utf-8-sig", newline="") as file:
            reader = csv.reader(file, strict=True)
            header = None
            for cells in reader:
                if not any(cells):
                    continue
                if header is None:
                    header = [cell.strip(" \t\r\n") for cell in cells]
                    named = [name for name in header if name]
                    if len(set(named)) < len(named):
                        raise Refused(f"{path}: two columns of one name")
                    if set(together) & set(header):
                        columns = [*columns, *together]
                    for name in columns:
                        if name not in header:
                            raise Refused(f"{path}: no column {name}")
                    continue
                if len(cells) != len(header):
                    raise Refused(f"{path}:{reader.line_num}: {len(cells)} cells")
                row = [cells[header.index(name)].strip(" \t\r\n") for name in columns]
                if "" in row or any("\0" in cell for cell in row):
                    raise Refused(f"{path}:{reader.line_num}: a cell is blank or damaged")
                yield f"{path}:{reader.line_num}", row
            if header is None:
                raise Refused(f"{path}: empty")
    except (OSError, UnicodeDecodeError, csv.Error) as error:
        raise Refused(f"{path}: {error}") from error


def read_capacities(path):
    """The capacity of each column, its group, and the minimum of each group."""
    capacities, groups, minimums = {}, {}, {}
    for where, (column, text, *rest) in table(path, ["column", "capacity"], ["group", "minimum"]):
        capacity = integer(text, where)
        if column in capacities or capacity < 0:
            raise Refused(f"{where}: {column} twice, or below 0")
        capacities[column] = capacity
        if rest:
            group, minimum = rest[0], integer(rest[1], where)
            if minimum < 0 or minimums.setdefault(group, minimum) != minimum:
                raise Refused(f"{where}: {group} has two minimums, or one below 0")
            groups[column] = group
    return capacities, groups, minimums


def read_edges(path, capacities):
    edges = {}
    for where, (row, column, text) in table(path, ["row", "column", "score"]):
        score = integer(text, where)
        if column not in capacities or (row, column) in edges:
            raise Refused(f"{where}: {column} is unknown, or the pair comes twice")
        edges[row, column] = score
    return edges


def read_certificate(path):
    def members(pairs):
        if len({key for key, _ in pairs}) < len(pairs):
            raise Refused(f"{path}: a member twice")
        return dict(pairs)

    try:
        with open(path, encoding="utf-8") as file:
            proof = json.load(file, object_pairs_hook=members)
    except (OSError, ValueError, RecursionError) as error:
        raise Refused(f"{path}: {error}") from error
    # A seat plan also tells from which text its lots were drawn, which proves nothing here.
    if not isinstance(proof, dict) or set(proof) - {"lottery"} != {
            "total", "gap", "prices", "surpluses"}:
        raise Refused(f"{path}: not an object of total, gap, prices and surpluses")
    if not all(type(proof[name]) is int and proof[name] in INT64 for name in ("total", "gap")):
        raise Refused(f"{path}: total and gap are not integers")
    return proof


def numbers(proof, name, known):
    """The pairs of a list as a dictionary; what is left out is 0."""
    found = {}
    if not isinstance(proof[name], list):
        raise Refused(f"{name} is not a list")
    for pair in proof[name]:
        if not (isinstance(pair, list) and len(pair) == 2 and isinstance(pair[0], str)
                and type(pair[1]) is int and pair[1] in INT64):
            raise Refused(f"{name}: {pair} is not an id with an integer")
        if pair[0] not in known or pair[0] in found or pair[1] < 0:
            raise Refused(f"{name}: {pair} is unknown, comes twice, or is below 0")
        found[pair[0]] = pair[1]
    return found


def check_groups(placed, edges, groups, minimums):
    """Refuses a group with fewer rows than its minimum."""
    attendance = dict.fromkeys(minimums, 0)
    for row, column in placed.items():
        if edges[row, column] > 0:
            attendance[groups[column]] += 1
    for group, count in attendance.items():
        if 0 < count < minimums[group]:
            raise Refused(f"{count} rows in group {group}, whose minimum is {minimums[group]}")


def bound_with_groups(edges, capacities, groups, minimums, prices, surpluses):
    """What prices and surpluses prove where groups are empty or have their minimum."""
    gains = {group: {} for group in minimums}
    edges_of = dict.fromkeys(capacities, 0)
    for (row, column), score in edges.items():
        if score > 0:
            own = gains[groups[column]]
            gain = score - prices.get(column, 0) - surpluses.get(row, 0)
            own[row] = max(own.get(row, gain), gain)
            edges_of[column] += 1
    bound = sum(surpluses.values())
    for group, minimum in minimums.items():
        columns = [column for column in capacities if groups[column] == group]
        seats = sum(min(capacities[column], edges_of[column]) for column in columns)
        falling = sorted(gains[group].values(), reverse=True)
        if min(seats, len(falling)) < minimum:
            continue
        worth = sum(prices.get(column, 0) * capacities[column] for column in columns)
        worth += sum(falling[:minimum]) + sum(gain for gain in falling[minimum:] if gain > 0)
        bound += max(0, worth)
    return bound


def bound_without(edges, capacities, prices, surpluses):
    """What prices and surpluses prove where they cover all edges."""
    for (row, column), score in edges.items():
        if prices.get(column, 0) + surpluses.get(row, 0) < score:
            raise Refused(f"{row} in {column} is worth {score}, and that is not covered")
    bound = sum(price * capacities[column] for column, price in prices.items())
    return bound + sum(surpluses.values())


def check(edges_path, capacities_path, placement_path, certificate_path):
    capacities, groups, minimums = read_capacities(capacities_path)
    edges = read_edges(edges_path, capacities)
    proof = read_certificate(certificate_path)
    prices = numbers(proof, "prices", capacities)
    surpluses = numbers(proof, "surpluses", {row for row, _ in edges})
    placed, used, total = {}, dict.fromkeys(capacities, 0), 0
    for where, (row, column, text) in table(placement_path, ["row", "column", "score"]):
        if row in placed or edges.get((row, column)) != integer(text, where):
            raise Refused(f"{where}: {row} is placed twice, or has no such edge")
        placed[row] = column
        used[column] += 1
        total += edges[row, column]
    for column, count in used.items():
        if count > capacities[column]:
            raise Refused(f"{count} rows in {column}, which has room for {capacities[column]}")
    if any(minimums.values()):
        check_groups(placed, edges, groups, minimums)
        bound = bound_with_groups(edges, capacities, groups, minimums, prices, surpluses)
    else:
        bound = bound_without(edges, capacities, prices, surpluses)
    if total != proof["total"] or bound - total != proof["gap"]:
        raise Refused(f"total {total}, bound {bound}: not the total and gap of the certificate")
    return f"accepted: {len(placed)} placed, total {total}, gap {proof['gap']}"


if __name__ == "__main__":
    if len(sys.argv) != 5:
        sys.exit(__doc__)
    try:
        print(check(*sys.argv[1:]))
    except Refused as reason:
        print(f"refused: {reason}", file=sys.stderr)
        sys.exit(2)
