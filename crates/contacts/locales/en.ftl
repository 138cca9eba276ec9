# Contacts, follow-ups, hints
contact-title = Contacts
contact-new = Record a contact
contact-save = Save contact
contact-none = No contact yet that you may see.
contact-last = Last contact
contact-never = never
contact-warning = Last visited { $ago }, on { $day }: { $by }. Please agree on the next visit with each other.
contact-form-what = Occasion and result
contact-form-who = Participants
contact-form-who-hint = One name a line. That there was a visit, when and by whom, is seen by every member of the network.
contact-own-side = From your organisation
contact-guests = From { $name }
contact-on = Day
contact-subject = What it was about
contact-subject-missing = Enter what it was about.
contact-note = Note
contact-note-hint = Write nothing that the person should not read.
contact-next = Next contact
contact-confidentiality = Who reads the note
contact-channel = Kind of contact
# used: contact-channel-*
contact-channel-visit = Visit
contact-channel-phone = Call
contact-channel-meeting = Meeting
contact-channel-mail = Letter
contact-satisfaction = Satisfaction with the location
contact-satisfaction-unasked = not asked
# used: contact-satisfaction-*
contact-satisfaction-1 = 1 – dissatisfied
contact-satisfaction-2 = 2
contact-satisfaction-3 = 3
contact-satisfaction-4 = 4
contact-satisfaction-5 = 5 – very satisfied
contact-error-future = The day lies in the future.
contact-error-next = The next contact lies before this one.
contact-error-satisfaction = Choose 1 to 5.
contact-error-public = A note is never public.
contact-error-nameless = Enter a name for everybody who took part.
contact-error-needs = Enter at most ten needs.
contact-hidden = Visit; you cannot see the note
contact-warning-planned = Visit planned on { $day }: { $by }. Arrange a further visit with each other.
contact-warning-planned-some-day = Visit planned, day still open: { $by }. Arrange a further visit with each other.
contact-topics = Topics
# used: contact-topic-*
contact-topic-space = Space
contact-topic-expansion = Expansion
contact-topic-succession = Succession
contact-topic-workforce = Skilled workers
contact-topic-financing = Financing
contact-topic-digitalisation = Digitalisation
contact-topic-energy = Energy
contact-topic-permits = Permits
contact-employees = Employees on that day
contact-need = Need
contact-needs = Needs
contact-needs-hint = A need for space becomes the draft of an enquiry. It stands among your organisation's follow-ups.
contact-need-topic = What for
contact-need-topic-missing = Choose what the need is for.
contact-need-text = What is needed
contact-need-text-missing = Write in one line what is needed.
contact-follow-ups-hint = What is to be done after the contact, by whom and until when. Nothing is noted without a subject.
contact-further = Further organisation
contact-further-none = none
contact-further-names = Names, divided by commas
contact-correct = Correct
contact-correct-title = Correct a contact
contact-versions = Earlier versions
contact-version = written by { $by }, replaced on { $day } by { $replacer }
notice-contact-corrected = The contact is corrected. The earlier version is kept.

follow-up-mine = My follow-ups
follow-up-mine-context = What you or your organisation have to do next.
follow-up-many = Follow-ups
follow-up-open = Open
follow-up-none = Nothing open
follow-up-none-hint = After a contact you note here what is to be done. On the page of an organisation you plan the next visit.
follow-up-new = Note a follow-up
follow-up-plan-visit = Plan a visit
follow-up-save = Save follow-up
follow-up-subject = What is to be done
follow-up-owner = Who
follow-up-due = Until when
follow-up-office = Central office
follow-up-finish = Mark as done
follow-up-one-context = Tick what is done, or hand it over.
follow-up-hand-over = Hand over or put off
follow-up-over = overdue
follow-up-today = today
follow-up-soon = soon
follow-up-done-by = done on { $day } by { $by }
follow-up-draft-hint = Becomes an enquiry as soon as there is the area of sites.
follow-up-error-owner = Choose who should do it.
follow-up-error-done = That is done already.
follow-up-kind = Kind
# used: follow-up-kind-*
follow-up-kind-task = Task
follow-up-kind-visit = Visit
follow-up-kind-enquiry-draft = Draft of an enquiry
notice-follow-up-planned = The follow-up is saved.
notice-follow-up-done = The follow-up is done.
notice-follow-up-handed-over = The follow-up is changed.
notice-contact-recorded = The contact is recorded.

hint-title = Hints
hint-context = What members tell each other about companies. Only sender and recipients read a hint, not even the central office does.
hint-new = Give a hint
hint-new-context = A company concerns another member? Your own record stays closed.
hint-confidential = Only your organisation and the recipients read this hint, not even the central office does.
hint-about = Company
hint-text = Hint
hint-text-hint = What the recipients should know, at most 2,000 characters
hint-recipients = To which members
hint-send = Send hint
hint-received = Received
hint-received-none = No hint received yet.
hint-sent = Sent
hint-sent-none = No hint sent yet.
hint-line = from { $from } ({ $by }) on { $day }
hint-record = Entry in the directory
hint-record-link = Link with a record
hint-record-other = Link with another record
hint-record-words = Name or town of the company
hint-record-search = Search record
hint-record-found = Records found
hint-record-none = No record found. Try another name, or add the company to the directory.
hint-record-missing = Choose a record.
hint-record-save = Link
hint-answers = What came of it
hint-answer = Your answer
hint-answer-save = Save answer
hint-outcome = Outcome
hint-outcome-hint = The sender reads it. Needed for “done” and “not pursued”.
hint-card = Hint from { $from }
hint-state = State
# used: hint-state-*
hint-state-new = new
hint-state-taken = taken on
hint-state-done = done
hint-state-dropped = not pursued
hint-error-recipients = Choose 1 to 20 other members.
hint-error-text = Write 1 to 2,000 characters.
hint-error-state = Choose how far you are.
hint-error-outcome = Write what came of it.
notice-hint-sent = The hint is sent.
notice-hint-answered = Your answer is saved.
notice-hint-linked = The hint is linked with the record.

# Notices, overview, privacy
notification-kind-organisation-visited = Your organisation was visited
notification-said-organisation-visited = { $subject } was visited.
notification-kind-contact-due = Follow-up due
notification-said-contact-due = You wanted to get in touch again: { $subject }.
privacy-data-contacts = Contacts and visits
privacy-purpose-contacts = So that nobody visits the same organisation twice in a short time.
privacy-kept-contacts = for good without your name; in notes it is replaced by “[gelöscht]”
privacy-data-follow-ups = Follow-ups
privacy-purpose-follow-ups = So that you know what you have to do.
privacy-kept-follow-ups = without your name for good, as the history of the organisation
privacy-data-hints = Hints from you
privacy-purpose-hints = So that the recipient knows from whom a hint comes.
privacy-kept-hints = without your name for good
privacy-field-on = Day
privacy-field-channel = Way
privacy-field-done = Done
contact-card-due = Get in touch again: { $subject }

figures-title = { $town } and the region
# used: figures-*
figures-people = { $count ->
    [one] { $shown } inhabitant
   *[other] { $shown } inhabitants
  }
figures-companies = { $count ->
    [one] { $shown } company in the directory
   *[other] { $shown } companies in the directory
  }
figures-visits = { $count ->
    [one] { $shown } company visit in twelve months
   *[other] { $shown } company visits in twelve months
  }
figures-region = { $shown } in the region

# Attachments
attachment-many = Attachments
attachment-there = Files
attachment-add = Add attachment
attachment-manage = Change attachments
attachment-file = File
attachment-file-hint = At most 25 MB. PDF, photos (JPEG, PNG, WebP), documents and tables without macros, CSV and text. Whoever may read the note may read the file.
attachment-none = No attachments yet
attachment-none-hint = Add the report of a visit or photos, for example.
attachment-none-reader = Whoever wrote the contact down can add files.
attachment-by = added by { $name } on { $day }
attachment-remove = Remove
attachment-remove-hint = The file is deleted. This cannot be undone.
attachment-remove-now = Remove for good
attachment-error-full = A contact has at most 20 attachments. Remove another one first.
notice-attachment-added = The attachment is saved.
notice-attachment-removed = The attachment is removed.

# Audit trail
# used: act-*
act-contact-record = Contact noted
act-contact-correct = Contact corrected
act-contact-attach = Attachment added
act-contact-detach = Attachment removed
act-follow-up-plan = Follow-up noted
act-follow-up-finish = Follow-up done
act-follow-up-hand-over = Follow-up handed over or put off
act-hint-send = Hint given
act-hint-answer = Hint answered
act-hint-link = Hint linked with a record
# used: trail-entity-*
trail-entity-contact = Contact
trail-entity-follow-up = Follow-up
trail-entity-hint = Hint
