#!/usr/bin/env python3
"""Makes the compiled-in reference files from the raw tables of their publishers.

    python3 data/prepare.py RAW_REFERENCE_DIR RAW_GEO_DIR

What it does, and nothing else: drops columns nobody reads, cleans names, and
sorts every table by its first column in byte order, because the crate
`classifications` finds rows by binary search in the text itself.
`data/README.md` names source, licence and vintage of each raw table.
"""

import csv
import json
import re
import sys
from pathlib import Path

HERE = Path(__file__).parent
REGBEZ = {"Reg.-Bez. ": "region", "früher: Reg.-Bez. ": "former",
          "früher: Direktionsbezirk ": "former", "Statistische Region ": "statistical"}


def read(path):
    with open(path, encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))


def write(name, header, rows):
    rows = sorted(rows, key=lambda row: row[0].encode())
    lines = ["\t".join(str(cell).strip() for cell in row) for row in [header, *rows]]
    target = HERE / "reference" / name
    target.write_text("\n".join(lines) + "\n", encoding="utf-8", newline="\n")


def plain(name):
    """`Lauenburg/ Elbe, Stadt` -> `Lauenburg/Elbe`."""
    return re.sub(r" ?/ ?", "/", name.split(",")[0]).strip()


def official(name):
    """The full name where it says more than the plain one, else nothing."""
    return "" if name == plain(name) else name


def municipalities(raw):
    rows = [
        (r["ags"], plain(r["name"]), official(r["name"]), r["textkennzeichen"],
         round(float(r["area_km2"]) * 100), r["population"], r["plz_seat"], r["lon"], r["lat"])
        for r in read(raw / "gemeinden_2024q2.tsv")
        if not r["ags"].endswith("999")  # waters and condominium
    ]
    write("municipalities.tsv",
          ("ags", "name", "official", "kind", "area_ha", "population", "plz", "lon", "lat"), rows)


def districts(raw):
    rows = [(r["kreis"], plain(r["name"]), official(r["name"]), r["kind"], r["nuts3"])
            for r in read(raw / "kreis_nuts3.tsv")]
    write("districts.tsv", ("key", "name", "official", "kind", "nuts3"), rows)


def states(raw):
    nuts1 = {r["kreis"][:2]: r["nuts1"] for r in read(raw / "kreis_nuts3.tsv")}
    rows = []
    for r in read(raw / "kreise_2024q2.tsv"):
        if r["kind"] == "land":
            rows.append((r["code"], r["name"], "state", nuts1[r["code"]]))
        elif r["kind"] == "regbez":
            prefix = next((p for p in REGBEZ if r["name"].startswith(p)), "")
            rows.append((r["code"], r["name"].removeprefix(prefix), REGBEZ.get(prefix, "region"), ""))
    write("states.tsv", ("key", "name", "kind", "nuts1"), rows)


def postcodes(raw):
    """Where the source names only the district, the municipality is filled in
    whose German name the place has ("Bautzen" for "Bautzen/Budyšin")."""
    known = {(r["ags"][:5], plain(r["name"]).split("/")[0]): r["ags"]
             for r in read(raw / "gemeinden_2024q2.tsv")}
    rows = [(r["plz"], r["ags"] or known.get((r["kreis"], r["place"])) or r["kreis"],
             r["place"], r["lon"], r["lat"])
            for r in read(raw / "plz_de.tsv")]
    write("postcodes.tsv", ("plz", "area", "place", "lon", "lat"), rows)


def sentence_case(label):
    """The English section labels of WZ 2025 are printed in capitals."""
    return label if label != label.upper() else label[:1] + label[1:].lower()


def branches(raw):
    columns = ("code", "parent", "level", "label_de", "label_en")
    write("wz2008.tsv", columns,
          [[r[c] for c in columns] for r in read(raw / "wz2008.tsv")])
    write("wz2025.tsv", columns,
          [(r["code"], r["parent"], r["level"], r["label_de"], sentence_case(r["label_en_nace21"]))
           for r in read(raw / "wz2025.tsv")])
    pairs = read(raw / "wz2025_wz2008.tsv")
    for one, other in (("wz2025", "wz2008"), ("wz2008", "wz2025")):
        write(f"{one}_{other}.tsv", (one, other), [(r[one], r[other]) for r in pairs])


def others(raw):
    for source, name, columns in (
        ("nuts2024_de.tsv", "nuts2024.tsv", ("code", "parent", "level", "label_de")),
        ("cpv_2008.tsv", "cpv2008.tsv", ("code", "parent", "label_de", "label_en")),
    ):
        write(name, columns, [[r[c] for c in columns] for r in read(raw / source)])
    columns = ("code", "label_de", "label_en", "kind", "patterns")
    write("legal_forms.tsv", columns,
          [[r[c] for c in columns] for r in read(raw / "legal_forms_de.tsv")])


def rings(geometry):
    polygons = geometry["coordinates"]
    if geometry["type"] == "Polygon":
        polygons = [polygons]
    return [ring for polygon in polygons for ring in polygon]


def offsets(ring):
    """A ring as integers of 1e-4 degrees: the first point, then steps."""
    points = [(round(lon * 1e4), round(lat * 1e4)) for lon, lat in ring]
    kept = [points[0]]
    for point in points[1:]:
        if point != kept[-1]:
            kept.append(point)
    if kept[0] == kept[-1]:
        kept.pop()  # closed by the reader
    steps = [kept[0]] + [(b[0] - a[0], b[1] - a[1]) for a, b in zip(kept, kept[1:])]
    return " ".join(f"{x},{y}" for x, y in steps)


def boundaries(raw):
    lines = []
    for name in ("municipalities.geojson", "kreise_vg250.geojson"):
        for feature in json.loads((raw / name).read_text(encoding="utf-8"))["features"]:
            shape = "|".join(offsets(ring) for ring in rings(feature["geometry"]) if len(ring) > 3)
            lines.append(f"{feature['id']}\t{shape}")
    text = "\n".join(["key\trings", *sorted(lines)]) + "\n"
    (HERE / "geo" / "boundaries.tsv").write_text(text, encoding="utf-8", newline="\n")


if __name__ == "__main__":
    reference, geo = Path(sys.argv[1]), Path(sys.argv[2])
    for make in (municipalities, districts, states, postcodes, branches, others):
        make(reference)
    boundaries(geo)
