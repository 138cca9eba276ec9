# Public pages
portal-and = and
portal-feed = Changes as a feed
portal-more = Details
portal-since = since{"\u00A0"}{ $date }
portal-until = until { $date }
portal-from-until = { $from } to { $until }

# used: portal-month-*
portal-month-1 = January
portal-month-2 = February
portal-month-3 = March
portal-month-4 = April
portal-month-5 = May
portal-month-6 = June
portal-month-7 = July
portal-month-8 = August
portal-month-9 = September
portal-month-10 = October
portal-month-11 = November
portal-month-12 = December

# used: portal-precision-*
portal-precision-about = about { $number }
portal-precision-more-than = over { $number }

# used: portal-share-*
portal-share-all = all
portal-share-more-than = more than { $fraction }
portal-share-at-least = at least { $fraction }

# First page
portal-networks = Regional alliances
portal-networks-lead = Towns, chambers and companies that take their region forward together.
portal-networks-none = There is no alliance here yet
portal-networks-none-hint = As soon as a charter is applied, its alliance stands here.

# The alliance
portal-through = The daily work is done by
portal-map-title = Map: { $name }
portal-map-numbers = The numbers are those on the map.
portal-founded = founded
portal-experts = experts in the network
portal-areas = cities and districts
portal-form = form of cooperation
portal-bodies-and-history = Bodies and history
portal-history = History and legal form
portal-work = Goals and work
portal-strengths = What the region offers
portal-companies = Companies that stand for the region: { $name }.
portal-contact = Contact
portal-contact-find = Contact
portal-contact-none = No contact is given for this alliance yet.
portal-contact-through = The network runs the daily work of the alliance and takes your questions.
portal-address = Address
portal-carried-by = Carried by
portal-carried-by-all = Carried by all members.
portal-carried-by-line = Carried by { $names }.
portal-other-partners = Partners

# used: portal-figure-*
portal-figure-inhabitants = people live here
portal-figure-catchment = people within reach
portal-figure-companies = companies
portal-figure-employees = employees
portal-figure-municipalities = towns and municipalities

# used: portal-stage-*
portal-stage-past = in the past
portal-stage-current = today
portal-stage-planned = planned

# used: portal-form-*
portal-form-informal = informal union
portal-form-project-partnership = project partnership
portal-form-network = network
portal-form-committee = joint committee
portal-form-working-group = communal working group
portal-form-association = registered association
portal-form-special-purpose-association = special-purpose association
portal-form-company = company
portal-form-joint-organisation = joint organisation

# used: portal-partner-*
portal-partner-cooperation = cooperation
portal-partner-funding = funding
portal-partner-science = scientific guidance
portal-partner-political = political support
portal-partner-sponsor = support of the public work
portal-partner-initiative = supported initiative

# Resolutions
portal-resolutions = Resolutions the alliance rests on
portal-decided-by = Decided by
portal-effective = Takes effect
portal-effective-all = when all agree
portal-effective-at-least = { $count ->
    [one] when at least one council agrees
   *[other] when at least { $shown } councils agree
  }
portal-effective-named = { $count ->
    [0] when { $names } agree
    [one] when { $names } and at least one more council agree
   *[other] when { $names } and at least { $count } more councils agree
  }
portal-councils = Councils

# used: portal-resolution-*
portal-resolution-proposed = proposed
portal-resolution-in-force = in force
portal-resolution-rejected = rejected

# used: portal-council-*
portal-council-pending = { $shown } pending
portal-council-adopted = { $shown } adopted
portal-council-adopted-with-changes = { $shown } adopted with changes
portal-council-postponed = { $shown } postponed
portal-council-rejected = { $shown } rejected

# Members
portal-members-count = { $count ->
    [one] One member
   *[other] { $shown } members
  }
portal-members-none = No members yet
portal-members-former = Former members
portal-member-name = Name
portal-member-since = Member
portal-member-website = Web site
portal-member-share = share of { $share }
portal-part-of-line = part of { $name }
portal-owners = Owners: { $owners }

# used: portal-category-*
portal-category-municipality = Towns and municipalities
portal-category-district = Districts
portal-category-chamber-of-commerce = Chambers of commerce
portal-category-chamber-of-crafts = Chambers of crafts
portal-category-regional-authority = Regional authorities
portal-category-development-agency = Development agencies
portal-category-company = Companies
portal-category-university = Universities
portal-category-research-institute = Research institutes
portal-category-association = Associations
portal-category-employment-agency = Employment agencies
portal-category-other = Others

# used: portal-of-*
portal-of-members = of the members
portal-of-municipality = of the towns and municipalities
portal-of-district = of the districts
portal-of-chamber-of-commerce = of the chambers of commerce
portal-of-chamber-of-crafts = of the chambers of crafts
portal-of-regional-authority = of the regional authorities
portal-of-development-agency = of the development agencies
portal-of-company = of the companies
portal-of-university = of the universities
portal-of-research-institute = of the research institutes
portal-of-association = of the associations
portal-of-employment-agency = of the employment agencies
portal-of-other = of the other members

# Bodies
portal-bodies = Bodies
portal-bodies-context = Who decides, who takes part, and by which rules.
portal-bodies-none = No bodies yet
portal-body = Body
portal-body-seats = Composition
portal-body-duties = Duties
portal-body-steered-by = Steered by
portal-body-part-of = Part of
portal-body-same-as = The same body as in
portal-body-run-by = Run by
portal-body-rhythm = Rhythm
portal-seat-representative = Representatives
portal-seat-ex-officio = all ex officio
portal-seat-open = number not fixed
portal-seat-no-vote = without a vote
portal-seat-exactly = { $count ->
    [one] exactly one person
   *[other] exactly { $shown } people
  }
portal-seat-at-most = { $count ->
    [one] at most one person
   *[other] at most { $shown } people
  }
portal-seat-at-least = { $count ->
    [one] at least one person
   *[other] at least { $shown } people
  }
portal-seat-between = { $min } to { $max } people
portal-seat-deputies = { $count ->
    [one] one deputy each
   *[other] { $shown } deputies each
  }
portal-seat-votes = { $shown } votes each
portal-seat-term = { $count ->
    [one] for one year
   *[other] for { $shown } years
  }

# used: portal-body-*
portal-body-assembly = assembly
portal-body-steering-group = steering group
portal-body-management-circle = management circle
portal-body-strategy-team = strategy team
portal-body-working-group = working group
portal-body-advisory-board = advisory board
portal-body-spokespersons = spokespersons
portal-body-central-office = central office
portal-body-joint-committee = joint committee

# Rules of procedure
# used: portal-rules-*
portal-rules = Rules of procedure
portal-rules-in-preparation = being written
portal-rules-draft = draft
portal-rules-adopted = in force
portal-rules-bodies = For
portal-rules-valid = In force
portal-rules-invitation = Invitation
portal-rules-urgent = Urgent invitation
portal-rules-quorum = Quorum
portal-rules-circular = Decision without a meeting
portal-rules-publicity = Publicity
portal-rules-effect = Effect of a resolution
portal-rules-minutes = Minutes
portal-second-meeting = in a second meeting on the same matter { $share }
portal-abstentions-count = abstentions count
portal-minutes-signed = signed by { $who }
portal-minutes-sent = { $count ->
    [one] sent the next day
   *[other] sent within { $shown } days
  }
portal-minutes-objection = { $count ->
    [one] objections within one day
   *[other] objections within { $shown } days
  }
portal-days = { $count ->
    [one] one day
   *[other] { $shown } days
  }

# used: portal-invitation-*
portal-invitation-full-days-between = { $count ->
    [one] one full day between receipt and meeting
   *[other] { $shown } full days between receipt and meeting
  }
portal-invitation-latest-day-before = { $count ->
    [one] at the latest on the day before the meeting
   *[other] at the latest { $shown } days before the meeting
  }

# used: portal-base-*
portal-base-votes = of the votes cast
portal-base-present = of those present
portal-base-filled-seats = of the filled seats
portal-base-legal-seats = of all seats

# used: portal-tie-*
portal-tie-rejected = lost at a tie
portal-tie-chair-decides = the chair decides at a tie

# used: portal-matter-*
portal-matter-ordinary = Resolutions
portal-matter-rules = Changing the rules
portal-matter-admission = Admitting a member
portal-matter-exclusion = Excluding a member
portal-matter-election = Elections
portal-matter-dissolution = Dissolution

# used: portal-circular-*
portal-circular-forbidden = not possible
portal-circular-nobody-objects = if nobody objects
portal-circular-share-consents = if enough members consent to the procedure

# used: portal-publicity-*
portal-publicity-public = public
portal-publicity-network = for the members of the alliance
portal-publicity-body = for the members of the body only

# used: portal-effect-*
portal-effect-recommendation = recommendation
portal-effect-needs-ratification = effective only with the consent of the councils
portal-effect-binding = binding

# Competences and goals
portal-fields = Fields of competence and action
portal-fields-short = Fields
portal-fields-context = What the alliance works on and wants to achieve.
portal-fields-none = No fields and goals yet
portal-goals = Goals
portal-plans = Plans and concepts
portal-measures = Measures
portal-labs = Living labs
portal-projects = Projects
portal-grants = Grants
portal-meetings = Meetings
portal-kind = Kind
portal-plan = Plan
portal-project = Project
portal-part-of = Part of
portal-unites = Brings together
portal-decided-in = Decided in
portal-responsible = Responsible
portal-period = Period
portal-partners = Taking part
portal-amount = Amount
portal-giver = Given by
portal-recipients = Given to
portal-notice = Notice of
portal-date = Date
portal-venue = Place
portal-participants = Participants
portal-guests = Guests
portal-topics = Topics
portal-breakouts = Small groups
portal-decisions = Results

# used: portal-field-*
portal-field-competence = field of competence
portal-field-action = field of action
portal-field-competence-and-action = field of competence and action

# used: portal-plan-*
portal-plan-strategy = strategy
portal-plan-future-plan = plan for the future
portal-plan-development-concept = development concept

# used: portal-progress-*
portal-progress-proposed = proposed
portal-progress-decided = decided
portal-progress-in-preparation = in preparation
portal-progress-running = running
portal-progress-completed = completed
portal-progress-abandoned = abandoned

# used: portal-grant-*
portal-grant-announced = announced
portal-grant-applied = applied for
portal-grant-approved = approved
portal-grant-closed = accounted for

# used: portal-meeting-*
portal-meeting-planned = planned
portal-meeting-held = held
portal-meeting-cancelled = cancelled

# Joining
portal-join-how = How to become a member
portal-join-sought = Whom the alliance looks for
# used: portal-joining-*
portal-joining-open = The alliance is open to everybody who wants to take part in the region. You can join at any time.
portal-joining-on-invitation = The members invite new partners. If you would like to take part, register your interest.
portal-joining-by-resolution = The councils named the members in the founding resolution. Companies, chambers and associations take part as partners. If you would like to take part, register your interest.
portal-joining-unknown = The alliance has not yet settled how to become a member. Ask the contact.

# Legal
portal-legal-default = This page is not filled in yet. Whoever runs the platform completes it before publication.
portal-legal-day = As of { $name }

# Licences
portal-licences-own = Regiowerk is free software under the European Union Public Licence 1.2 (EUPL-1.2).
portal-licences-data = Maps
portal-licences-third-party = Parts of the user interface

# Feed
portal-atom-title = What is said about the alliance has changed
portal-atom-summary = Members, bodies, goals or other public facts are up to date.
portal-share-alt = The mark of Regiowerk: three points linked around a centre
portal-atom-member = New member: { $name }

register-title = Resolutions
register-context = What the alliance has decided, in which words, and which councils have agreed.
register-feed = Subscribe to this search as a feed
portal-licences-programs = Parts of the program
portal-licences-fonts = Fonts in documents
portal-licences-fonts-text = Fira Sans, © The Mozilla Foundation and Telefonica S.A., SIL Open Font License 1.1.
