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

# Rules of procedure

rules-one = Rules of procedure
rules-many = Rules of procedure
rules-many-context = How the bodies are invited, when they can decide, and with which majority.
rules-all-link = All rules of procedure
rules-none = No rules of procedure yet
rules-none-hint = As soon as the central office drafts some, they stand here.
rules-none-office = Draft the first ones. They come into force by a resolution.
rules-body-none = Nothing is regulated for this body yet.
rules-present = In force and being written
rules-former = Earlier versions
rules-other-versions = Other versions
rules-new = Draft rules of procedure
rules-change = Change draft
rules-next = Draft a new version
rules-save = Save draft
rules-back = To the rules of procedure
rules-name = Rules of procedure
rules-name-hint = For example Rules of procedure of the steering group
rules-name-en = Name in English
rules-version = Version { $name }
rules-since = since { $day }
rules-span = from { $first } to { $last }
rules-from = In force from
rules-state-label = State
rules-state-draft = draft
rules-state-coming = adopted
rules-state-in-force = in force
rules-state-replaced = replaced
rules-holds-for = Holds for
rules-all-bodies = all bodies without rules of their own
rules-bodies-hint = If you choose none, they hold for all bodies without rules of their own.
rules-basis = Rests on
rules-basis-none = no resolution yet
rules-basis-charter = the founding document
rules-basis-hidden = a resolution that you may not read
rules-source = Source
rules-source-hint = The document in which the rules stand
rules-note = Remark
rules-note-en = Remark in English
rules-note-long = The remark is too long (at most 10,000 characters).
rules-examples = Examples
rules-strength = Worked out for: { $name }. There { $legal ->
    [one] is one vote
   *[other] are { $legal } votes
 }, of which { $filled ->
    [0] none is held
    [one] one is held
   *[other] { $filled } are held
 } at present.
rules-example-of = Examples: { $name }
rules-example-present = Votes present
rules-example-abstentions = Abstentions
rules-example-needed = Yes votes needed
rules-example-never = not possible
rules-compare = Compare with the version before
rules-compare-context = Version { $new } compared with version { $old }. What is the same is left out.
rules-compare-same = Both versions regulate the same
rules-adopt = Put into force
rules-adopt-context = Rules of procedure count by a resolution. After that nobody changes them; a change is a new version.
rules-adopt-save = Put into force
rules-adopt-none = No resolution yet
rules-adopt-none-hint = First enter the resolution by which the rules are adopted.
rules-adopt-from-hint = The present version counts until the day before.
rules-form-context = What you leave empty is not regulated. What is not regulated is not voted on.
rules-form-name = Name and bodies
rules-form-empty = Empty means: no period.
rules-form-majorities = Majorities
rules-form-majorities-hint = A matter without a majority of its own uses that of ordinary matters. Rules of procedure, exclusion and dissolution always need their own.
rules-form-rest = Deputies, minutes, effect
rules-open = not regulated
rules-field-name = Name
rules-field-frist = Notice in days
rules-field-eil = Notice in urgent cases
rules-field-quorum-anteil = Share for the quorum
rules-field-zweite-anteil = Share in the second meeting on the same matter
rules-field-anteil = Share of yes votes
rules-field-und-anteil = Second share
rules-field-m-ordinary-anteil = Share of yes votes
rules-field-zustimmung-anteil = Share that consents to the procedure
rules-field-zustimmung-tage = Days to consent to the procedure
rules-field-umlauf-tage = Days to vote
rules-field-beteiligung-anteil = Share that has to vote
rules-field-niederschrift = Minutes within days
rules-field-einwand = Objections within days
rules-field-beschluss = Resolution
rules-field-ab = In force from
rules-share-hint = Enter shares as a fraction or in percent, for example 1/2, 2/3 or 75 %.
rules-how = { $name }: more than or at least
rules-how-more-than = more than
rules-how-at-least = at least
rules-count-of = { $name }: how days are counted
rules-count-full-days-between = so many full days lie between receipt and meeting
rules-count-latest-day-before = received at the latest on this day before the meeting
rules-counted-of = { $name }: which days
rules-counted-calendar-days = all days
rules-counted-working-days = working days
rules-quorum-base-legal = of all votes, of vacant seats too
rules-quorum-base-filled = of the votes of seats that are held
rules-deemed = Once found, it holds until somebody challenges it
rules-base = Share of what
rules-and-base = Second share: of what
rules-and-scale = Second share: what counts
rules-base-votes = of the votes cast
rules-base-present = of those present
rules-base-filled-seats = of the seats that are held
rules-base-legal-seats = of all seats
rules-scale = What counts
rules-scale-votes = votes
rules-scale-weight = weights, for example inhabitants
rules-abstentions = Abstentions
rules-invalid = Invalid votes
rules-counting-excluded = do not count
rules-counting-in-base = count and work like no
rules-tie = With as many yes as no
rules-tie-rejected = the motion is lost
rules-tie-chair-decides = the chair decides
rules-unanimity = Unanimity
rules-unanimity-not-needed = not needed
rules-unanimity-of-votes = nobody votes against
rules-unanimity-of-all-seats = all seats agree
rules-double = Double majority
rules-weighting = Votes
rules-weighting-per-seat = each seat with its votes
rules-weighting-per-organisation = each organisation one vote
rules-circular = Resolutions without a meeting
rules-circular-forbidden = not allowed
rules-circular-nobody-objects = allowed if nobody objects
rules-circular-share-consents = allowed if a share consents to the procedure
rules-silence = Whoever does not answer
rules-silence-not-cast = has not voted
rules-silence-objects = objects to the procedure
rules-deputies-votes = vote for the member
rules-deputies-advises = advise without a vote
rules-deputies-nobody = do not exist
rules-signed-by = Who signs the minutes
rules-signed-by-hint = For example chair and secretary
rules-signed-by-en = Who signs, in English
rules-publicity = Who follows the meetings
rules-publicity-public = everybody
rules-publicity-network = the members of the alliance
rules-publicity-body = the members of the body
rules-effect = Effect of resolutions
rules-error-adopted = This version is adopted. Draft a new one.
rules-error-draft-open = A new version is being written already. Change that draft.
rules-error-urgent-longer = In urgent cases the notice cannot be longer than otherwise.
rules-error-two-majorities = There can be only one majority for a matter.
rules-error-no-days = Allow at least one day to vote.
rules-error-no-resolution = Choose the resolution by which the rules are adopted.
rules-error-before-resolution = This day lies before the resolution.
rules-error-not-later = The present version counts only from this day or later. Choose a later one.
rules-error-other-rules = Other rules of procedure count for one of the bodies then.
rules-error-days = Enter a whole number of days, at most 366.
rules-error-share = Enter a share that can be reached, for example 1/2, 2/3 or 75 %.
rules-error-share-first = Enter the first share first.
notice-rules-begun = The draft of the rules is saved.
notice-rules-changed = The draft of the rules is changed.
notice-rules-revised = The new version is a draft. It still says the same as before.
notice-rules-adopted = The rules of procedure are adopted.
rules-part-invitation = Invitation
rules-part-quorum = Quorum
rules-part-no-majority = Without a majority
rules-part-circular = Circular resolutions
rules-part-deputies = Deputies
rules-part-minutes = Minutes
rules-part-effect = Votes and effect
rules-part-majority-of = Majority: { $name }
rules-fraction = { $fraction ->
    [f1-2] half
    [f1-3] one third
    [f2-3] two thirds
    [f1-4] one quarter
    [f3-4] three quarters
    [f1-5] one fifth
    [f2-5] two fifths
    [f3-5] three fifths
    [f4-5] four fifths
    [f1-10] one tenth
    [f9-10] nine tenths
   *[other] { $part }/{ $whole }
 }
rules-more-than = more than { $fraction } { $of }
rules-at-least = at least { $fraction } { $of }
rules-of-votes = of the votes cast
rules-of-present = of the votes present
rules-of-filled-seats = of the votes of all seats that are held
rules-of-legal-seats = of the votes of all seats including vacant ones
rules-of-weight-votes = of the weight of the votes cast
rules-of-weight-present = of the weight of those present
rules-of-weight-filled-seats = of the weight of all seats that are held
rules-of-weight-legal-seats = of the weight of all seats including vacant ones
rules-all-votes = all votes cast
rules-all-present = all votes present
rules-all-filled-seats = the votes of all seats that are held
rules-all-legal-seats = the votes of all seats including vacant ones
rules-all-weight-votes = the weights of all votes cast
rules-all-weight-present = the weights of all present
rules-all-weight-filled-seats = the weights of all seats that are held
rules-all-weight-legal-seats = the weights of all seats including vacant ones
rules-say-notice = { $kind ->
    [full] At least { $days ->
        [one] one full day lies
       *[other] { $days } full days lie
     } between receipt of the invitation and the meeting.
    [full-working] At least { $days ->
        [one] one full working day lies
       *[other] { $days } full working days lie
     } between receipt of the invitation and the meeting.
    [latest] The invitation arrives at the latest { $days } days before the day of the meeting.
   *[latest-working] The invitation arrives at the latest { $days } working days before the day of the meeting.
 }
rules-say-urgent = { $kind ->
    [full] In urgent cases at least { $days ->
        [one] one full day lies
       *[other] { $days } full days lie
     } between them.
    [full-working] In urgent cases at least { $days ->
        [one] one full working day lies
       *[other] { $days } full working days lie
     } between them.
    [latest] In urgent cases the invitation arrives at the latest { $days } days before.
   *[latest-working] In urgent cases the invitation arrives at the latest { $days } working days before.
 }
rules-say-last-day = For a meeting on { $meeting } that means: on { $last } at the latest.
rules-say-no-invitation = The notice is not regulated.
rules-say-quorum = The body can decide if { $part } { $many ->
    [one] is
   *[many] are
 } present{ $of ->
    [0] .
   *[other] , which is at least { $needed } of { $of } votes.
 }
rules-say-deemed = Once the quorum is found, it holds until somebody challenges it.
rules-say-second = If a second invitation on the same matter says so, { $part } { $many ->
    [one] is
   *[many] are
 } enough.
rules-say-no-quorum = When the body can decide is not regulated.
rules-say-carried = A motion is carried if { $part } { $many ->
    [one] is
   *[many] are
 } for it.
rules-say-and = At the same time { $part } { $many ->
    [one] has
   *[many] have
 } to be for it.
rules-say-unanimous = Nobody may vote against it.
rules-say-unanimous-all = A motion is carried only if the votes of all seats are for it.
rules-say-all-against = Whoever is absent, abstains or votes invalidly works like a vote against.
rules-say-both = { $how ->
    [excluded] Abstentions and invalid votes do not count.
   *[in-base] Abstentions and invalid votes count and work like no.
 }
rules-say-abstentions = { $how ->
    [excluded] Abstentions do not count.
   *[in-base] Abstentions count and work like no.
 }
rules-say-invalid = { $how ->
    [excluded] Invalid votes do not count.
   *[in-base] Invalid votes count and work like no.
 }
rules-say-tie-rejected = At a tie the motion is lost.
rules-say-tie-chair = At a tie the vote of the chair decides.
rules-say-no-majority = No majority is regulated for these matters, they cannot be voted on yet: { $names }.
rules-say-no-circular = The body decides in meetings only.
rules-say-nobody-objects = The body can decide without a meeting if nobody objects to the procedure.
rules-say-consent = The body can decide without a meeting if within { $days ->
    [one] one day
   *[other] { $days } days
 } { $part } { $many ->
    [one] consents
   *[many] consent
 } to the procedure.
rules-say-vote-days = The vote lasts { $days ->
    [one] one day
   *[other] { $days } days
 }.
rules-say-silent = Whoever does not answer has not voted. Silence is never consent.
rules-say-silent-objects = Whoever does not answer objects to the procedure. Silence is never consent.
rules-say-participation = The vote counts only if { $part } { $many ->
    [one] is
   *[many] are
 } cast.
rules-say-deputies-votes = If a member cannot come, the deputy votes. If the member votes as well, only the member's vote counts.
rules-say-deputies-advises = If a member cannot come, the deputy advises, without a vote.
rules-say-deputies-nobody = Members cannot be stood in for.
rules-say-deputies-open = Deputies are not regulated.
rules-say-signed = The minutes are signed by: { $name }.
rules-say-minutes = They are sent within { $days ->
    [one] one day
   *[other] { $days } days
 } after the meeting.
rules-say-objection = Objections are possible within { $days ->
    [one] one day
   *[other] { $days } days
 }.
rules-say-no-minutes = The minutes are not regulated.
rules-say-weighting-per-seat = Each seat has as many votes as the founding document gives it.
rules-say-weighting-per-organisation = Each organisation has one vote, whoever of it is there.
rules-say-effect-internal = Resolutions concern the body itself only.
rules-say-effect-recommendation = Resolutions are recommendations and bind nobody.
rules-say-effect-needs-ratification = Resolutions need the consent of the councils.
rules-say-effect-binding = Resolutions bind.
rules-say-publicity-public = Everybody can follow the meetings, unless an item says otherwise.
rules-say-publicity-network = The members of the alliance can follow the meetings, unless an item says otherwise.
rules-say-publicity-body = Only the members of the body follow the meetings, unless an item says otherwise.

# Tasks

task-one = Task
task-many = Tasks
task-many-context = What has to be done after resolutions and meetings, by whom and until when.
task-new = Give a task
task-change = Change task
task-save = Save task
task-form-context = Whoever gets it receives a message and can answer by its link without signing in.
task-none = No tasks
task-none-hint = When somebody gives you a task, it stands here.
task-none-office = Give a task, best from the page of a resolution.
task-more = More tasks
task-filter-mine = My open ones
task-filter-mine-settled = My settled ones
task-filter-all = All open
task-filter-overdue = Overdue
task-filter-settled = All settled
task-filter-body = Tasks of a body
task-filter-go = Show
task-body = Body
task-body-all = all bodies
task-body-none = no body
task-of-body = Tasks of this body
task-of-resolution-none = No task has been given for this resolution yet.
task-resolution = Resolution
task-rests-on = For the resolution: { $name }
task-owner = Who
task-what = What has to be done
task-until = until { $name }
task-given-label = Given
task-given = on { $day } by { $name }
task-history = What became of it
task-by-link = by the link of the message
task-tick = Report as done: { $name }
task-title-hint = For example: Report free commercial land to the central office
task-no-organisations = No organisation to choose
task-no-organisations-hint = Tasks go to people of members. Admit members first.
task-field-organisation = Organisation
task-field-person = Who
task-field-titel = What has to be done?
task-field-text = Explanation
task-field-frist = Until when
task-field-sicht = Who reads it
task-field-antwort = How is it going?
task-level-network = the members of the network
task-level-central-office = only the central office and whoever does it
task-state-open = open
task-state-done = done
task-state-dropped = dropped
task-due-over = overdue
task-due-today = today
task-due-soon = soon
task-answer-title = Answer
task-answer-send = Send answer
task-answer-day = New date
task-answer-day-hint = Only for a new date
task-answer-text = Progress or remark
task-answer-text-hint = With “in progress”, write how far you are.
task-answer-over = Nothing is left to do about this task.
task-answer-done = done
task-answer-progress = in progress
task-answer-moved = new date
task-answer-dropped = dropped
task-noted-done = Done
task-noted-progress = In progress
task-noted-moved = New date
task-noted-dropped = Dropped
task-error-settled = This task is done or dropped already.
task-error-day-over = This day is over. Choose a later one.
task-error-too-far = This day is more than ten years ahead.
task-error-no-text = Write how it is going.
task-error-too-long = The text is too long (at most 10,000 characters).
task-error-nobody-here = This person is not in the directory of the network.
task-error-link-gone = This link does not count any more. Answer the central office, or sign in.
notice-task-opened = The task is given.
notice-task-changed = The task is changed.
notice-task-noted = Your answer is saved.
notice-task-done = The task is done.
task-mail-given-subject = New task until { $day }: { $task }
task-mail-given-body = Hello { $name },

    in the network { $network } you have a task until { $day }: { $task }

    By the link below you can look at it and answer without signing in.
task-mail-ahead-subject = Reminder, due on { $day }: { $task }
task-mail-ahead-body = Hello { $name },

    your task in the network { $network } is due on { $day }: { $task }

    Tell by the link below, without signing in, how it is going.
task-mail-due-subject = Due today: { $task }
task-mail-due-body = Hello { $name },

    your task in the network { $network } is due (day: { $day }): { $task }

    Tell by the link below, without signing in, how it is going.
task-mail-link = Look at the task and answer
notification-kind-task-given = Somebody gives you a task
notification-said-task-given = You have a task: { $subject }
notification-kind-task-letter = Messages about your tasks, with a link to answer
notification-said-task-letter = Your task: { $subject }
privacy-data-tasks = Your tasks
privacy-purpose-tasks = So that it is clear who does what until when.
privacy-kept-tasks = without your name for good, as the carrying out of resolutions
privacy-field-task = Task
privacy-field-due = Due
privacy-period-task-links = Links by which tasks are answered without signing in

# Subscribing to resolutions

subscription-title = New resolutions by e-mail
subscription-hint = You receive a message as soon as there are new public resolutions with your words.
subscription-privacy = We store your address and the words for these messages only and delete them as soon as you unsubscribe. Without your confirmation we delete them after seven days.
subscription-ask = Subscribe
subscription-trap = This field stays empty
subscription-all = all resolutions
subscription-back = To the resolutions
subscription-words-hint = Empty means: all resolutions
subscription-field-email = E-mail address
subscription-field-woerter = Words
subscription-field-rhythmus = How often
subscription-rhythm-daily = every day, if there is anything new
subscription-rhythm-weekly = on Mondays, if there is anything new
subscription-error-email = Enter an e-mail address, for example name@example.org.
subscription-error-words = Enter at most 200 characters.
subscription-link-gone = This link does not count any more. Perhaps you have used it already.
subscription-mailbox-title = Look into your mailbox
subscription-mailbox-text = We have sent you a message. The subscription begins when you open its link within { $days } days and confirm. That is for { $network }.
subscription-confirm-title = Confirm subscription
subscription-confirm-text = Do you want to receive messages about new resolutions of { $network }? Words: { $words }
subscription-confirm-button = Yes, subscribe
subscription-confirmed-title = The subscription begins
subscription-confirmed-text = You receive a message as soon as { $network } publishes new resolutions. Every message says how to end it.
subscription-stop-title = End subscription
subscription-stop-text = Do you want no more messages about resolutions of { $network }? Words: { $words }
subscription-stop-button = Yes, end it
subscription-stopped-title = The subscription has ended
subscription-stopped-text = You receive no more messages. Your address and the words are deleted.
subscription-mail-confirm-subject = Confirm your subscription: { $network }
subscription-mail-confirm-body = Hello,

    somebody wants to receive messages about new resolutions of { $network } at this address ({ $rhythm }). Words: { $words }

    If that was you, confirm it by the link below within { $days } days. Otherwise nothing happens, and we delete the address.
subscription-mail-confirm-link = Confirm subscription
subscription-mail-known-subject = You have this subscription already: { $network }
subscription-mail-known-body = Hello,

    you receive messages about new resolutions of { $network } already. Words: { $words }
subscription-mail-digest-subject = New resolutions: { $network }
subscription-mail-digest-body = Hello,

    { $network } has published new resolutions. Words: { $words }

    { $said }
subscription-mail-more = … and { $count ->
    [one] one more
   *[other] { $count } more
 }.
subscription-mail-register = Look at all resolutions
subscription-mail-stop = End subscription
subscription-mail-daily = daily
subscription-mail-weekly = weekly
privacy-data-subscriptions = Your subscriptions to resolutions
privacy-purpose-subscriptions = So that you receive messages about new resolutions.
privacy-kept-subscriptions = until you unsubscribe; seven days without confirmation
privacy-field-words = Words
privacy-field-rhythm = How often
privacy-period-subscriptions = Subscriptions to resolutions that nobody has confirmed, counted from the end of their seven days
privacy-period-subscription-links = Links by which a subscription is confirmed or ended, counted from when they expire

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
evidence-many = Evidence
evidence-link = Files and findings about this council
evidence-all = All evidence
evidence-there = What there is
evidence-none = No evidence yet
evidence-none-hint = An extract of the minutes or the paper shows what the council decided.
evidence-add = Add file
evidence-add-hint = For example an extract of the minutes. At first only the central office and the council's organisation see it.
evidence-file = File
evidence-file-hint = At most 25 MB. PDF, photos (JPEG, PNG, WebP), documents and tables without macros, CSV and text.
evidence-by = { $name }, { $day }
evidence-fetched = fetched on { $day }
evidence-gathered = Council information system
evidence-release = Release to the members
evidence-withdraw = Withdraw release
evidence-replace = Replace by a new file
evidence-remove = Remove file
evidence-remove-hint = The file goes. The trail keeps that it was there.
evidence-level-network = seen by the members
evidence-level-organisation = seen by the central office and the organisation only
evidence-error-full = This council has 20 files already. Remove one first.
evidence-error-malformed = This finding cannot be kept.
notice-evidence-added = The file is saved.
notice-evidence-released = Who sees the file is changed.
notice-evidence-removed = The file is removed.
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
act-rules-begin = Rules of procedure drafted
act-rules-change = Draft of rules of procedure changed
act-rules-revise = New version of rules of procedure begun
act-rules-adopt = Rules of procedure put into force
act-subscription-ask = Subscription to resolutions asked for
act-subscription-confirm = Subscription to resolutions confirmed
act-subscription-stop = Subscription to resolutions ended
act-task-open = Task given
act-task-change = Task changed
act-task-note = Task answered
act-ratification-attach = Evidence of a council added
act-ratification-replace = Evidence of a council replaced
act-ratification-release = Visibility of evidence changed
act-ratification-detach = Evidence of a council removed
act-ratification-gather = Finding about a council recorded
act-ratification-open = Resolution laid before the councils
act-ratification-report = State in a council entered
# used: trail-entity-*
trail-entity-seat = Seat
trail-entity-rules = Rules of procedure
trail-entity-subscription = Subscription
trail-entity-task = Task
trail-entity-resolution = Resolution
