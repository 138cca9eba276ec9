# Meetings

meeting-many = Meetings
meeting-many-context = Who meets when, about what, and with which papers.
meeting-when = Period
meeting-coming = Coming
meeting-past = Past
meeting-all-bodies = All bodies
meeting-filter = Show
meeting-none = No meeting planned
meeting-none-past = No meeting held yet
meeting-none-hint = Plan a meeting as a draft. Nobody is invited until you send the invitation.
meeting-none-reader = As soon as you are invited to a meeting, it stands here.
meeting-more = More meetings
meeting-new = Plan a meeting
meeting-change = Change the meeting
meeting-call = Send the invitation
meeting-cancel = Cancel the meeting
meeting-print = Agenda as PDF
meeting-ics = Date for your calendar
meeting-title = Title
meeting-title-hint = For example: 5th meeting of the steering group
meeting-day = Day
meeting-time = Time
meeting-from = Begins
meeting-to = Ends
meeting-span = { $from } to { $to }
meeting-minutes = { $count ->
    [one] one minute
   *[other] { $count } minutes
 }
meeting-venue = Place
meeting-venue-hint = House, street, room
meeting-host = Host
meeting-host-none = no member
meeting-link = Taking part by video
meeting-by-video = by video: { $name }
meeting-note = Note for whoever comes
meeting-note-hint = How to get there, parking, food. It is in the calendar entry, too.
meeting-access = Who may know of it
meeting-access-public = everybody, also on the internet
meeting-access-network = the members of the network
meeting-access-body = the members of the body
meeting-chair = Chair
meeting-chair-open = not yet known
meeting-urgent = Reason for the urgency
meeting-urgent-hint = Only if the invitation goes out at shorter notice. The reason stands in the invitation.
meeting-second = Second meeting on the same items; the invitation says so
meeting-form-context = A draft sends nothing.
meeting-form-what = What it is about
meeting-form-when = When
meeting-form-where = Where
meeting-form-rest = Access and notice
meeting-save = Save
meeting-change-told = People have been invited. If day, time or place change, everybody gets a new invitation.
meeting-time-malformed = Enter a time, for example 14:30.
meeting-link-malformed = Enter an address that begins with https://.
meeting-duration-malformed = Enter a number from 1 to 600.
meeting-state = State
meeting-state-draft = draft
meeting-state-invited = called
meeting-state-running = under way
meeting-state-held = held
meeting-state-cancelled = cancelled
meeting-is-cancelled = This meeting is cancelled: { $name }
meeting-has-defect = The invitation went out too late. Reason given: { $name } Whoever is present can object.
meeting-cancel-reason = Reason for cancelling
meeting-cancel-told = Everybody who was invited is told, with the reason. The date is struck out in their calendars.
meeting-cancel-draft = Nobody has been invited to this draft yet. Nothing is sent.
meeting-cancel-now = Cancel the meeting
meeting-file = agenda
meeting-file-ics = meeting.ics

meeting-agenda = Agenda
meeting-overview = Overview
meeting-agenda-empty = Nothing stands on the agenda yet.
meeting-begins = { $name }
meeting-item-new = Add an item
meeting-item-change = Change the item
meeting-item-save = Save the item
meeting-item-back = Back to the item
meeting-item-number = No.
meeting-item-title = Subject
meeting-item-kind = Kind
meeting-item-kind-formal = formality
meeting-item-kind-information = information
meeting-item-kind-discussion = discussion
meeting-item-kind-decision = decision
meeting-item-kind-election = election
meeting-item-duration = Minutes it takes
meeting-item-presenter = Presented by
meeting-item-presenter-hint = Who brings the item in
meeting-item-section = Section
meeting-item-section-hint = Heading under which several items stand
meeting-item-text = Explanation or motion
meeting-item-text-hint = Stands in the invitation.
meeting-item-resolution = Resolution that is decided on
meeting-item-resolution-none = none
meeting-item-begins = Begins
meeting-item-closed = not public
meeting-item-close = Not public: only the body and the central office see this item
meeting-item-up = Move up: { $name }
meeting-item-down = Move down: { $name }
meeting-item-remove = Remove the item
meeting-item-remove-hint = The item and its papers are taken off the agenda.
meeting-item-remove-now = Take it off the agenda
meeting-item-opening = Opening and quorum
meeting-item-minutes = Approval of the last minutes
meeting-item-other = Any other business
meeting-outcome-open = open
meeting-outcome-noted = noted
meeting-outcome-decided = decided
meeting-outcome-postponed = postponed
meeting-outcome-withdrawn = withdrawn
meeting-papers = Papers
meeting-paper-version = Version { $name }
meeting-paper-by = { $name }, { $day }
meeting-paper-file = File
meeting-paper-hint = A file with the same name becomes the next version; the older one stays.
meeting-paper-add = Add a paper
meeting-paper-remove = Remove

meeting-error-overtaken = Somebody else has changed something in the meantime. What you entered still stands here. Check the new state, then save again.
meeting-error-settled = The meeting has been opened, held or cancelled.
meeting-error-not-called = Nobody has been invited to this meeting yet.
meeting-error-not-open = The meeting is not open.
meeting-error-ends-before = The end has to come after the beginning.
meeting-error-past = This moment is over.
meeting-error-body-ended = This body no longer exists.
paper-error-full = There are 50 versions of papers for this item already.

notice-meeting-planned = The draft is saved. Nothing has been sent.
notice-meeting-changed = The change is saved.
notice-meeting-cancelled = The meeting is cancelled.
notice-meeting-called = The invitations are on their way.
notice-meeting-item-added = The item stands on the agenda.
notice-meeting-item-revised = The item is changed.
notice-meeting-item-removed = The item is off the agenda.
notice-meeting-rearranged = The order is changed.
notice-meeting-paper-added = The paper is added.
notice-meeting-paper-removed = The paper is removed.

# Invitation and taking part

meeting-invitation = Invitation
meeting-letter-answer = Answer without signing in
meeting-letter-greeting = Good day,
meeting-letter-call = I invite you to: { $title }, on { $day }, { $time }.
meeting-letter-urgent = The invitation goes out at shorter notice because the matter is urgent: { $reason }
meeting-letter-defect = The invitation reaches you later than the rules of procedure want: { $reason } Whoever is present can object.
# used: meeting-called-*
meeting-called-subject = Invitation: { $title } on { $day }
meeting-called-body =
    Good day { $name },

    { $network } invites you: { $title }.

    Day: { $day }
    Time: { $time }
    Place: { $place }

    The agenda is enclosed, and the date for your calendar.
# used: meeting-moved-*
meeting-moved-subject = New date: { $title } on { $day }
meeting-moved-body =
    Good day { $name },

    the date has changed: { $title }.

    Day: { $day }
    Time: { $time }
    Place: { $place }

    Please answer once more.
# used: meeting-elsewhere-*
meeting-elsewhere-subject = New place: { $title } on { $day }
meeting-elsewhere-body =
    Good day { $name },

    the place has changed: { $title }.

    Day: { $day }
    Time: { $time }
    Place: { $place }
# used: meeting-cancelled-*
meeting-cancelled-subject = Cancelled: { $title } on { $day }
meeting-cancelled-body =
    Good day { $name },

    this meeting does not take place: { $title }, { $day }.

    Reason: { $reason }
# used: meeting-withdrawn-*
meeting-withdrawn-subject = You need not stand in: { $title } on { $day }
meeting-withdrawn-body =
    Good day { $name },

    you need not stand in any more: { $title }, { $day }. The meeting takes place without you.

roster-title = Invited
roster-summary = { $yes } accepted, { $no } declined, { $open } open
roster-own = Your part
roster-own-none = You have not answered yet.
roster-own-accepted = You have accepted.
roster-own-declined = You have declined.
roster-own-tentative = You may come.
roster-own-delegated = Somebody stands in for you. As long as that lasts, they vote for your seat.
roster-own-withdrawn = You need not stand in any more.
roster-say-accepted = Accept
roster-say-declined = Decline
roster-say-tentative = Maybe
roster-capacity = As
roster-capacity-chair = chair
roster-capacity-member = member
roster-capacity-deputy = deputy
roster-capacity-guest = guest
roster-answer = Answer
roster-answer-none = open
roster-answer-accepted = accepted
roster-answer-declined = declined
roster-answer-tentative = maybe
roster-answer-delegated = represented
roster-answer-withdrawn = no longer needed
roster-note = Enter an answer
roster-by-post = no mail address, please by post
roster-guest-add = Invite a guest
roster-guest-name = Name of the guest
roster-deputy = Deputy for this meeting
roster-deputy-hint = The deputy is invited and votes for your seat. You cannot while that lasts.
roster-deputy-none = nobody, I come myself
roster-deputy-save = Save the deputy
roster-no-colleagues = The directory has nobody of your organisation who could stand in for you.
roster-reply = Read an answer from a calendar
roster-reply-file = File from the mail
roster-reply-hint = The file ending in .ics that a calendar sends as an answer.
roster-reply-read = Read
roster-unregulated = No notice period is set for this body.
roster-in-time = The invitation has to arrive by { $day }. Today it is in time.
roster-in-time-urgent = At shorter notice the invitation has to arrive by { $day }. Today it is in time.
roster-too-late = The invitation should have arrived by { $day }. You can invite all the same; the defect and your reason stand in the invitation and in the minutes.
roster-late-reason = Why people are invited all the same
roster-late-hint = For example: all members agree.
roster-whom = Who is invited
roster-whom-nobody = Everybody who sits in the body has been invited.
roster-whom-hint = Each person gets a mail of their own with agenda, date and a link to answer.
roster-call-now = Invite now
roster-link-title = Your invitation
roster-link-for = This invitation went to { $name }.
roster-link-cancelled = This meeting is cancelled.
roster-link-over = No answer is needed any more.

roster-error-seated = This person takes part for another seat of this meeting.
roster-error-themselves = Nobody stands in for themselves.
roster-error-no-deputy = This person does not belong to the organisation and is no named deputy.
roster-error-occupied = Somebody sits there at the moment, or the seat is represented. Change that first.
roster-error-called = Somebody with this address is invited already.
roster-error-too-late = The period is over. Say why you invite all the same.
roster-error-no-agenda = Nobody can be invited without an agenda.
roster-error-no-convener = Your account has no mail address for answers to go to.
roster-error-reply = This file is no answer to an invitation. Choose the file ending in .ics from the mail.
roster-error-not-invited = There is no invitation to this file here: the meeting or the address is unknown.
roster-error-no-longer = This meeting is cancelled or over, or the person is no longer invited. The answer is noted in the trail.
roster-error-older = There is a newer answer, or the date has changed since. This one is noted in the trail.

notice-roster-answered = Your answer is saved.
notice-roster-deputy = The deputy is invited.
notice-roster-deputy-back = The deputy is no longer sent.
notice-roster-guest = The guest is entered.
notice-roster-reply = The answer is read.

# used: act-*
act-meeting-plan = Meeting planned
act-meeting-change = Meeting changed
act-meeting-cancel = Meeting cancelled
act-meeting-convene = Invitations to a meeting sent
act-meeting-add-item = Item put on the agenda
act-meeting-revise-item = Item of the agenda changed
act-meeting-rearrange = Agenda rearranged
act-meeting-remove-item = Item taken off the agenda
act-meeting-add-paper = Paper added
act-meeting-drop-paper = Paper removed
act-meeting-add-guest = Guest invited
act-meeting-send-deputy = Deputy sent to a meeting
act-meeting-answer = Invitation answered
act-meeting-reply = Answer read from a calendar
act-meeting-open = Meeting opened
act-meeting-close = Meeting closed
act-meeting-arrive = Somebody arrived
act-meeting-leave = Somebody left
act-meeting-establish = Quorum established
act-meeting-recuse = Recusal noted
act-meeting-take-part-again = Recusal taken back
act-meeting-open-ballot = Ballot opened
act-meeting-cast = Vote cast by name
act-meeting-enter-votes = Votes entered
act-meeting-end-ballot = Ballot ended
# used: trail-entity-*
trail-entity-meeting = Meeting

# Sitting

sitting-title = Lead the meeting
sitting-open = Open the meeting
sitting-open-hint = With the opening it is written down who sits in the body today.
sitting-close = Close the meeting
sitting-close-hint = Whoever is still present is entered as having left with the end.
sitting-roll = Attendance
sitting-present = { $count } of { $all } votes present
sitting-there = present
sitting-all = Everybody else is here
sitting-arrive = Arrives
sitting-leave = Leaves
sitting-at = Time, empty for now
sitting-quorum = Quorum
sitting-quorum-none = Not established yet.
sitting-establish = Establish the quorum
sitting-challenge = Challenge the quorum
sitting-challenger = Who challenges it
sitting-count-again = Count again
sitting-recused = Take no part in advice and vote:
sitting-recuse = Conflict of interest
sitting-recuse-who = Who takes no part
sitting-recuse-declared = said so themselves
sitting-recuse-decided = decided by the body
sitting-recuse-back = Takes part again
sitting-beamer = View for the beamer
# used: quorum-*
quorum-counted = { $time }, { $occasion }: quorate, { $present } votes present, { $needed } needed.
quorum-deemed = { $time }, { $occasion }: deemed quorate until somebody challenges it; { $present } votes present.
quorum-second-meeting = { $time }, { $occasion }: quorate as a second meeting on the same items, { $present } votes present.
quorum-missing = { $time }, { $occasion }: not quorate, { $present } votes present, { $needed } needed.
quorum-unregulated = { $time }, { $occasion }: { $present } votes present. No minimum is set.
quorum-occasion-opening = at the opening
quorum-occasion-challenge = after a challenge
quorum-occasion-count = before the vote

attendance-error-taken = Somebody is present for this seat already.
attendance-error-elsewhere = This person is present for another seat. Nobody is member and deputy at once.
attendance-error-vacant = This seat is vacant.
attendance-error-not-there = Nobody is present for this seat.
attendance-error-time = This time does not fit: it has to lie between the opening and now and must not overlap others.
attendance-error-recused = This seat takes no part in the item already.
attendance-error-ballot = A ballot is open. Close it first.
attendance-error-challenger = Only who is present can challenge the quorum.

notice-sitting-opened = The meeting is open.
notice-sitting-closed = The meeting is closed.
notice-sitting-all = Everybody else is entered as present.
notice-sitting-arrived = Entered as present.
notice-sitting-left = Entered as gone.
notice-sitting-quorate = The body is quorate.
notice-sitting-inquorate = The body is not quorate. The finding is on record.
notice-sitting-recused = The conflict of interest is on record.
notice-sitting-takes-part = The conflict of interest is taken back.

# Ballots

ballot-open = Open a ballot
ballot-question = Question
ballot-question-default = Who is in favour?
ballot-how = How it is voted
ballot-kind-hands = Show of hands
ballot-kind-named = By name
ballot-kind-secret = Secret
# used: ballot-state-*
ballot-state-open = open
ballot-state-closed = counted
ballot-state-void = annulled
ballot-vote = Vote
# used: ballot-choice-*
ballot-choice-yes = Yes
ballot-choice-no = No
ballot-choice-abstain = Abstention
ballot-choice-invalid = invalid
ballot-enter = Enter the votes
ballot-close = Close and count
ballot-annul = Annul the ballot
ballot-annul-reason = Reason
ballot-annulled = annulled without a reason given
ballot-progress = { $cast } of { $count } have voted.
ballot-has-voted = has voted
ballot-has-not = not yet
ballot-sums = { $yes } yes, { $no } no, { $abstentions } abstentions
ballot-carried = Carried.
ballot-rejected = Rejected.
ballot-undeclared = Whoever leads has to declare the result.
ballot-needed = Needed were { $needed } yes votes of { $base }.
ballot-by-chair = At a tie the vote of the chair decided.
ballot-found = Declared by { $name }: { $reason }
# used: ballot-unable-*
ballot-unable-no-rule = No majority is set for this matter.
ballot-unable-not-weighable = This cannot be counted by weight.
ballot-unable-more-than-present = More votes are entered than are present.
ballot-unable-chair-unknown = At a tie the vote of the chair is missing.
ballot-found-reason = Reason
ballot-found-yes = Declare it carried
ballot-found-no = Declare it rejected
ballot-own-title = Vote
ballot-none-open = Nothing is voted on at the moment
ballot-raise-hand = Raise your hand. The vote is entered for you.
ballot-your-vote = Your vote:
ballot-secret-hint = Only that you voted is stored, not how and not when.
ballot-wait = As soon as a question is put to the vote, it appears here.
ballot-look-again = Load again
ballot-last = Last result

ballot-error-no-seat = There is no seat for you in this ballot.
ballot-error-closed = This ballot is closed. Your vote was not counted.
ballot-error-not-present = This seat was not present when the ballot was opened, or has left since.
ballot-error-recused = This seat takes no part in the item because of a conflict of interest.
ballot-error-no-vote = This seat has an advisory voice only.
ballot-error-twice = This seat has voted. The first vote counts.
ballot-error-by-hands = Here it is voted by show of hands.
ballot-error-secret-by-oneself = In secret everybody votes for themselves alone.
ballot-error-not-quorate = The body is not quorate for this item. The count is on record.
ballot-error-one-open = A ballot is open already. Close it first.
ballot-error-not-secret = It cannot be secret here: the seats have different votes or it is counted by weight, and the sum would tell who chose what.
ballot-error-past = This ballot is past that.
ballot-error-computed = The result follows from the rules of procedure and is not declared otherwise.

notice-ballot-opened = The ballot is open.
notice-ballot-cast = Your vote is counted.
notice-ballot-entered = The votes are entered.
notice-ballot-closed = The ballot is counted.
notice-ballot-found = The result is declared.
notice-ballot-annulled = The ballot is annulled.

# Minutes

minutes-title = Minutes
minutes-file = minutes
minutes-print = Minutes as PDF
minutes-write = Minutes of this item
minutes-text = What is put on record
minutes-module = Add a standard sentence
minutes-module-without = none
minutes-module-noted = The body takes note of the report.
minutes-module-report = A report is given and questions are answered.
minutes-module-discussed = The item is discussed in depth.
minutes-module-approved = The minutes of the last meeting are approved without objection.
minutes-module-postponed = The item is postponed to the next meeting.
minutes-module-none = Nobody asks to speak.
minutes-outcome = Outcome
minutes-save = Save the minutes
minutes-present = Attendance
minutes-times = Present
minutes-absent = not present
minutes-guests = As guests: { $names }.
minutes-recused = Took no part in advice and vote: { $names }.
minutes-wording = Wording that was voted on
minutes-name = Name
minutes-clerk = Clerk
minutes-defect = Defect of the invitation
minutes-draft = Draft
minutes-draft-note = These minutes have not been approved yet.
minutes-approve = Approve the minutes
minutes-approve-hint = Once approved the minutes stay as they are. After that only corrections are added.
minutes-approved-in = Approved in the meeting
minutes-approved-outside = outside a meeting
minutes-approved-on = Approved on { $name }. Changes stand at the end as corrections.
minutes-corrections = Corrections
minutes-correction = { $day }: { $text }
minutes-correct = Add a correction
minutes-correction-text = What is right
minutes-correction-closed = For the body only
minutes-conflict = Two people wrote at once
minutes-conflict-hint = { $name } has saved this item in the meantime. Both texts stand here. Bring them together, then save.
minutes-theirs = Saved
minutes-own = Your text

minutes-error-approved = These minutes are approved. Add a correction.
minutes-error-not-approved = These minutes are not approved yet. Change the text at the item.
minutes-error-not-over = The meeting is not closed yet.

notice-minutes-written = The minutes are saved.
notice-minutes-approved = The minutes are approved.
notice-minutes-corrected = The correction is added.

# used: act-*
act-minutes-write = Minutes written
act-minutes-approve = Minutes approved
act-minutes-correct = Minutes corrected

# Information about stored data

privacy-data-meetings = Meetings and votes
privacy-purpose-meetings = So that it is certain who was invited, took part and voted by name.
privacy-kept-meetings = without your name for good, as the record of the bodies
# used: privacy-field-*
privacy-field-meeting = Meeting or question
privacy-field-part = Part
privacy-field-said = Answer or vote
# used: meeting-part-*
meeting-part-called = invited
meeting-part-there = present
meeting-part-voted = voted

# Calendars

feed-title = Subscribe to a calendar
feed-context = Meetings in your own calendar, always up to date.
feed-own = Your own calendar
feed-own-hint = It has all meetings to which you are invited. The address is secret: whoever knows it sees your dates.
feed-fresh = Add this address in your calendar. It is shown only now.
feed-since = There has been an address since { $name }.
feed-make = Make an address
feed-make-again = Make a new address
feed-withdraw = Take the address back
feed-public = Public calendars
feed-public-hint = Copy the address of the link into your calendar. It has only meetings that everybody may know of.
feed-all = All public meetings
notice-feed-withdrawn = The address no longer counts.
meeting-card = { $time }, { $place }
meeting-card-open = { $time }, { $place }. Please answer.
# used: act-*
act-calendar-feed-issue = Address of one's own calendar made
act-calendar-feed-withdraw = Address of one's own calendar taken back
# used: trail-entity-*
trail-entity-calendar-feed = Calendar
