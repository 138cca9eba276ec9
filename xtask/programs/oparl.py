"""Reads everything that an instance publishes and has it judged: by the checker that the OParl
specification ships, and by rules of the specification's text that this checker does not know.

    oparl.py FOLDER-OF-THE-SPECIFICATION ADDRESS-OF-THE-SYSTEM

Prints one line for each finding and the number of objects of each type; ends with 1 if there
are findings.
"""

import json
import os
import re
import sys
import urllib.request
from collections import Counter, OrderedDict

MOMENT = re.compile(r"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[+-]\d\d:\d\d$")
# The checker takes what is 0 or [] for missing.
FALSY = {"Required key order missing.", "Required key legislativeTerm missing."}
LISTS = {
    "System": ["body"],
    "Body": ["organization", "person", "meeting", "paper", "agendaItem", "consultation",
             "file", "locationList", "legislativeTermList", "membership"],
    "Organization": ["meeting", "consultation"],
}


def fetch(address, method="GET"):
    request = urllib.request.Request(address, method=method)
    with urllib.request.urlopen(request, timeout=60) as answer:
        return answer.status, answer.headers, answer.read()


class Reader:
    def __init__(self, checker):
        self.checker = checker
        self.findings = []
        self.counted = Counter()
        self.known = {}
        self.links = set()

    def find(self, address, what):
        self.findings.append(f"{address}: {what}")

    def read(self, address):
        status, headers, body = fetch(address)
        if headers.get("Access-Control-Allow-Origin") != "*":
            self.find(address, "not readable by other sites")
        if body.startswith(b"\xef\xbb\xbf"):
            self.find(address, "begins with a byte order mark")
        return json.loads(body, object_pairs_hook=OrderedDict)

    def everything(self, system):
        self.take(self.read(system), system)
        for address in sorted(self.links - set(self.known)):
            if "/oparl/" in address and fetch(address, "HEAD")[0] != 200:
                self.find(address, "is linked and not there")

    def take(self, it, address):
        name = it["type"].rsplit("/", 1)[-1]
        if it["id"] != address:
            self.find(address, f"calls itself {it['id']}")
        if address in self.known:
            return
        self.known[address] = it
        self.counted[name] += 1
        self.judge(it, address)
        for name in LISTS.get(name, []):
            if name not in it:
                self.find(address, f"has no list {name}")
                continue
            for inside in self.pages(it[name]):
                self.take(self.read(inside["id"]), inside["id"])
                if self.known[inside["id"]] != inside:
                    self.find(inside["id"], "is another in the list")

    def pages(self, address):
        while address:
            page = self.read(address)
            for name in ("data", "pagination", "links"):
                if name not in page:
                    self.find(address, f"has no {name}")
            yield from page["data"]
            address = page["links"].get("next")

    def judge(self, it, address):
        valid, messages = self.checker.validate_object(it)
        for message in messages:
            plain = message.removeprefix(" - [ ] ")
            if plain.endswith(tuple(FALSY)) or "Note: " in plain:
                continue
            self.find(address, f"the specification's checker: {plain}")
        self.walk(it, address, True)

    def walk(self, it, address, outer):
        if isinstance(it, dict) and "type" in it and "id" in it:
            for name in ("created", "modified"):
                if not MOMENT.match(it.get(name, "")):
                    self.find(address, f"{it['id']} has no {name} in the right form")
            if not outer:
                if it.get("deleted"):
                    self.find(address, f"{it['id']} is deleted and embedded")
                self.take(self.read(it["id"]), it["id"])
        for name, value in it.items() if isinstance(it, dict) else enumerate(it):
            if value is None or value == "":
                self.find(address, f"{name} says nothing")
            if isinstance(value, str) and value.startswith("http") and name not in ("type", "oparlVersion"):
                self.links.add(value)
            if isinstance(value, (dict, list)):
                self.walk(value, address, False)


def main():
    folder, system = sys.argv[1:]
    os.chdir(folder)
    sys.path.insert(0, "scripts")
    import validate

    reader = Reader(validate.Validate())
    reader.everything(system)
    for name, count in sorted(reader.counted.items()):
        print(f"{name} {count}")
    for finding in reader.findings:
        print(finding)
    sys.exit(1 if reader.findings else 0)


main()
