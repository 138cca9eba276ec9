# Bodies and seats

body-many = Bodies
body-many-context = Who sits where, by office or by election.
body-none = No bodies yet
body-none-hint = Bodies are named in the network's charter.
body-present = Today
body-former = Former bodies
body-name = Body
body-kind = Kind
body-seats-column = Seats
body-own = Your seat
body-below = steered by: { $name }
body-vacant = vacant
body-ended = This body ended on { $name }.
body-seats-title = Who sits here
body-seats-none = Nobody sits here yet.
body-seats = { $count ->
    [0] no seats
    [one] one seat
   *[other] { $count } seats
 }
body-seats-filled = { $filled } of { $count } seats filled
body-holder = Person
body-role = Role
body-deputies = Deputies
body-history = Who sat here
body-steered-by = Steered by
body-part-of = Part of
body-rhythm = Meets
body-somebody = Name not visible
body-ex-officio = by office
body-member = Member
body-advisory = advisory
body-votes = { $count ->
    [one] one vote
   *[other] { $count } votes
 }
body-missing = { $count ->
    [one] One seat is still missing: { $role }.
   *[other] { $count } seats are still missing: { $role }.
 }
body-surplus = { $count ->
    [one] One seat too many is filled: { $role }.
   *[other] { $count } seats too many are filled: { $role }.
 }
body-fill = Give the seat
body-fill-link = Give a seat: { $name }
body-fill-title = Give a seat: { $role }
body-end = End the seat
body-end-title = End the seat of { $name }
body-deputy-name = Name a deputy
body-deputy-add = Name one
body-deputy-title = Name a deputy
body-deputy-end = End the turn
body-organisation = Organisation
body-person = Person
body-people-of = You choose among the people of: { $name }
body-no-people = { $name } has nobody in the directory. First enter the person with their position there.
body-no-organisations = No organisation to choose
body-no-organisations-hint = The charter gives this seat to members that do not exist at the moment.
body-choose = Please choose
body-from = From
body-until = Last day
body-go-on = Go on
body-error-ex-officio = Whoever holds the office has this seat. Change the position in the directory.
body-error-out-of-reach = The person holds no position in an organisation that has a seat here.
body-error-sits-already = This person has a seat here already.
body-error-full = All seats are taken. End one first.
body-error-ends-early = The last day lies before the first.
body-error-enough-deputies = This seat has as many deputies as it may have.
body-error-deputy-already = This person has the seat or stands in for it already.
notice-body-filled = The seat is given.
notice-body-vacated = The seat ends.
notice-body-deputy = The deputy is named.
notice-body-deputy-ended = The deputy's turn has ended.
body-kind-assembly = Assembly
body-kind-steering-group = Steering group
body-kind-management-circle = Management circle
body-kind-strategy-team = Strategy team
body-kind-working-group = Working group
body-kind-advisory-board = Advisory board
body-kind-spokespersons = Spokespersons
body-kind-central-office = Central office
body-kind-joint-committee = Joint committee

# Resolutions

resolution-many = Resolutions
resolution-many-context = What has been decided and how far it is.
resolution-new = Draft a resolution
resolution-change = Change the draft
resolution-form-context = As long as it is a draft, only the central office reads it.
resolution-form-text = Wording
resolution-form-rest = Who and how
resolution-search = Search in title and wording
resolution-search-go = Search
resolution-year = Year
resolution-year-all = all
resolution-none = No resolutions
resolution-none-hint = Whatever is decided will stand here.
resolution-none-found = Nothing matches. Search with fewer words or in all years.
resolution-more = More resolutions
resolution-back = To the resolution
resolution-number = Number
resolution-nr = No. { $name }
resolution-title = Title
resolution-title-en = Title in English
resolution-text = Wording
resolution-text-en = Wording in English
resolution-text-hint = As it is to be decided.
resolution-text-missing = Write what is to be decided.
resolution-text-long = The text is too long (at most 100,000 characters). Attach annexes as files.
resolution-standing = Standing
resolution-on = Date
resolution-on-hint = The day of the decision. It does not count for one that is only laid before somebody.
resolution-by = Decided by
resolution-by-nobody = no body
resolution-result = Result
resolution-votes = { $yes } yes, { $no } no, { $abstentions ->
    [one] one abstention
   *[other] { $abstentions } abstentions
 }
resolution-effect = Effect
resolution-matter = Matter
resolution-level = Who reads it
resolution-realised = Realised
resolution-realised-percent = Realised in percent
resolution-realised-save = Save the progress
resolution-earlier = Earlier versions
resolution-version = Version { $name }
resolution-save = Save the draft
resolution-settle = Enter the decision
resolution-settle-save = Save the decision
resolution-outcome = What happened?
resolution-number-malformed = Enter a whole number.
resolution-vote-ja = Yes
resolution-vote-nein = No
resolution-vote-enthaltungen = Abstentions
resolution-reword = Change the wording
resolution-reword-context = The old version stays. Councils that agreed to it have to agree again.
resolution-reword-save = Save the new version
resolution-reason = Reason for the change
resolution-reason-hint = For example: change of the council of Marl taken over.
resolution-error-no-draft = This is no draft any more. Change the wording with a new version.
resolution-error-settled = This has been decided already.
resolution-error-same-text = The wording is the same as before.
resolution-error-still-draft = A draft cannot be laid before councils.
resolution-error-round-open = The councils have the resolution already.
notice-resolution-drafted = The draft is saved.
notice-resolution-changed = The draft is changed.
notice-resolution-settled = The decision is entered.
notice-resolution-reworded = The new version counts.
notice-resolution-realised = The progress is entered.
resolution-standing-draft = draft
resolution-standing-proposed = proposed
resolution-standing-ratifying = before the councils
resolution-standing-in-force = in force
resolution-standing-failed = failed
resolution-standing-rejected = rejected
resolution-standing-replaced = replaced
# used: resolution-outcome-*
resolution-outcome-proposed = It is proposed.
resolution-outcome-adopted = It is adopted.
resolution-outcome-rejected = It is rejected.
resolution-outcome-replaced = A new one takes its place.
resolution-effect-internal = within the body only
resolution-effect-recommendation = recommends
resolution-effect-needs-ratification = needs the consent of the councils
resolution-effect-binding = binds
resolution-matter-ordinary = ordinary matter
resolution-matter-rules = rules of procedure
resolution-matter-admission = admission of a member
resolution-matter-exclusion = exclusion of a member
resolution-matter-election = election
resolution-matter-dissolution = dissolution
resolution-level-public = everybody
resolution-level-network = members of the network
resolution-level-central-office = only the central office

# Public holidays

# used: holiday-*
holiday-new-year = New Year's Day
holiday-epiphany = Epiphany
holiday-womens-day = Women's Day
holiday-good-friday = Good Friday
holiday-easter-sunday = Easter Sunday
holiday-easter-monday = Easter Monday
holiday-labour-day = Labour Day
holiday-liberation-day = Liberation Day
holiday-ascension = Ascension Day
holiday-whit-sunday = Whit Sunday
holiday-whit-monday = Whit Monday
holiday-corpus-christi = Corpus Christi
holiday-uprising = 75th anniversary of the uprising of 17 June 1953
holiday-assumption = Assumption Day
holiday-childrens-day = World Children's Day
holiday-german-unity = Day of German Unity
holiday-reformation = Reformation Day
holiday-all-saints = All Saints' Day
holiday-repentance = Day of Repentance and Prayer
holiday-christmas = Christmas Day
holiday-second-christmas = Second Day of Christmas

# Ratification

ratification-title = Decisions of the councils
ratification-open = Lay before the councils
ratification-open-context = The same wording goes before every council. Here you then see who has agreed.
ratification-open-save = Lay before the councils
ratification-form-rule = When does it take effect?
# used: ratification-form-rule-*
ratification-form-rule-all = when all agree
ratification-form-rule-at-least = when at least so many agree
ratification-form-rule-named-and-at-least = when those named and so many others agree
ratification-form-named = Who has to agree in any case?
ratification-form-named-hint = Counts for the third rule only.
ratification-form-cost = Cost
ratification-form-dates = Dates
ratification-form-evidence = Evidence
ratification-number = Number
ratification-number-hint = For the second and third rule
ratification-number-missing = Enter how many have to agree.
ratification-deadline = Deadline
ratification-councils = Which councils decide?
ratification-cost-sum = Cost per year in euros
ratification-cost-hint = For example 26.550,00 (German notation)
ratification-cost-key = Split
ratification-cost-equal = in equal parts
ratification-cost-inhabitants = by inhabitants
ratification-cost-line = Cost: { $sum }, split { $key }.
ratification-amount-malformed = Enter an amount, for example 26.550,00.
ratification-agreed = { $agreed } of { $of } have agreed
ratification-outstanding = outstanding: { $names }
ratification-changed = with another wording: { $names }
ratification-refused = refused: { $names }
ratification-name-on = { $name } on { $day }
ratification-on = on { $day }
ratification-and-more = { $count ->
    [one] one more
   *[other] { $count } more
 }
ratification-rule = { $rule ->
    [all] All have to agree.
    [at-least] At least { $number } of { $of } have to agree.
   *[named-and-at-least] Those named have to agree and at least { $number } others.
 }
ratification-in-force = In force since { $day }, the day of the last consent that was needed.
ratification-in-force-unknown = In force; the day is not known.
ratification-missing = { $count ->
    [one] One consent is still missing.
   *[other] { $count } consents are still missing.
 }
ratification-never = It cannot take effect like this any more: too many have refused.
ratification-until = Deadline: { $name }
ratification-council = Council
ratification-state = State
ratification-share = Share per year
ratification-named = has to agree
ratification-paper = Paper
ratification-compare = Different wording
ratification-outdated = on the earlier version
ratification-what-if = Count without
ratification-what-if-without = This is how the cost is split without this consent: { $name }.
ratification-what-if-end = Count all of them
ratification-preliminary = Committee
ratification-deciding = Meeting
ratification-decided = Decided on
ratification-paper-number = Number of the paper
ratification-paper-hint = As it is called there, for example VO/2026/0123
ratification-link = Web address of the paper or the minutes
ratification-link-hint = For example https://ratsinfo.example.org/vorlage/123
ratification-link-malformed = Enter an address that begins with https://.
ratification-note = Note
ratification-own-text = Different wording
ratification-own-text-hint = Only if the council decided something else than was laid before it. That does not count as consent.
ratification-laid-text = The wording laid before it
ratification-save = Save
ratification-error-no-councils = Choose at least one council.
ratification-error-too-many = There are not so many councils.
ratification-error-no-day = Enter the day of the decision.
ratification-error-in-future = This day is still to come.
ratification-error-no-text = Enter the wording the council adopted.
ratification-error-same-text = This is the wording laid before it. Then the council has agreed.
ratification-error-no-meeting = Enter the day of the meeting.
notice-ratification-opened = The councils have the resolution.
notice-ratification-told = The state is entered.
ratification-state-not-submitted = not yet submitted
ratification-state-submitted = submitted
ratification-state-scheduled = on the agenda
ratification-state-decided = decided, not checked
ratification-state-approved = agreed
ratification-state-approved-with-changes = adopted with changes
ratification-state-postponed = postponed
ratification-state-noted-only = only taken note of
ratification-state-rejected = rejected
# used: council-*
council-town = Council of { $name }
council-other-town = Council: { $name }
council-kreis = District assembly of Kreis { $name }
council-landkreis = District assembly of Landkreis { $name }
council-other-district = District assembly: { $name }
council-chamber = Plenary assembly of { $name }
council-other = { $name }
council-hidden = another member
compared-gone = removed:
compared-added = new:
body-section = Seats in bodies
privacy-data-seats = Seats in bodies
privacy-purpose-seats = So that it is certain who took part in the decisions of the bodies.
privacy-kept-seats = without your name for good, as the history of the bodies
privacy-field-body = Body
privacy-field-seat = Seat
# used: body-held-*
body-held-seat = Seat
body-held-deputy = Deputy
ratification-card-open = { $council } has not decided yet
ratification-card-late = What did { $council } decide?
notification-kind-ratification-asked = Your council is to decide on a resolution
notification-said-ratification-asked = Your council is to decide: { $subject }
notification-kind-ratification-due = The deadline for your council is near
notification-said-ratification-due = The deadline is near, your council has not decided yet: { $subject }
paper-print = As PDF
paper-resolution = Resolution
paper-file = Resolution
paper-as-of = As of { $name }
paper-page = Page {"{page}"} of {"{pages}"}
paper-gone = removed
paper-added = new
paper-decided = Decided on
paper-councils = State in the councils
resolution-percent-malformed = Enter a whole number from 0 to 100.

# Trail
# used: act-*
act-seat-fill = Seat given
act-seat-vacate = Seat ended
act-deputy-name = Deputy named
act-deputy-end = Deputy's turn ended
act-resolution-draft = Resolution drafted
act-resolution-change = Draft of a resolution changed
act-resolution-settle = Decision on a resolution entered
act-resolution-reword = Wording of a resolution changed
act-resolution-realise = Progress of a resolution entered
act-ratification-open = Resolution laid before the councils
act-ratification-report = State in a council entered
# used: trail-entity-*
trail-entity-seat = Seat
trail-entity-resolution = Resolution
