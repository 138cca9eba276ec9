"""Validates PDF files with page-validation: `documents.py FILE...`.

Every file has to be PDF/UA-1 and PDF/A-2a without a single failure.
"""

import sys

import page

PROFILES = ("ua1", "2a")

broken = 0
for file in sys.argv[1:]:
    for profile in PROFILES:
        result = page.validate_pdf(file, profile=profile)
        if result.is_compliant and result.rules.passed == result.rules.total:
            continue
        broken += 1
        print(f"{file}: not {profile}")
        for failure in result.failures:
            print(f"  {failure.rule_id}: {failure.message}")
print(f"{len(sys.argv) - 1} files, {len(PROFILES)} standards, {broken} refused")
sys.exit(1 if broken or len(sys.argv) < 2 else 0)
