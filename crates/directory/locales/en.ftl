# Directory
directory-title = Directory
directory-context = Organisations of the region, with competences and last contact.
directory-filter = Narrow the search
directory-filter-label = Filter the directory
directory-words = Search words
directory-town = Town
directory-all-towns = All towns
directory-all-kinds = All kinds
directory-all-standings = All
directory-show = Show
directory-chips = Filters set:
directory-remove-filter = remove filter
directory-reset = Reset all filters
directory-caption = Organisations, best hits first, otherwise by name
directory-empty = Nothing found
directory-empty-hint = Check the spelling or remove a filter. We search names, competences, towns and branches.
directory-count = { $count ->
    [one] One organisation
   *[other] { $shown } organisations
  }
directory-day-malformed = Enter a day.
directory-today = today
directory-days-ago = { $count ->
    [one] yesterday
   *[other] { $count } days ago
  }
directory-weeks-ago = { $count } weeks ago
directory-months-ago = { $count } months ago
directory-years-ago = { $count } years ago
directory-since = since { $first }
directory-span = { $first } to { $last }

# used: directory-standing-*
directory-standing-member = Members
directory-standing-contact = Contacts

# used: directory-scope-*
directory-scope-public = public
directory-scope-network = network only
directory-scope-organisation = own organisation only
directory-scope-central-office = central office only

# used: directory-level-*
directory-level-public = public
directory-level-network = within the network
directory-level-organisation = own organisation and central office
directory-level-central-office = central office only

form-choose = Please choose
form-cancel = Cancel
form-line-missing = Enter one line of at most 200 characters.

organisation-new = Add organisation
organisation-edit = Edit
organisation-own = Own organisation
organisation-back = Back to the entry
organisation-save = Save organisation
organisation-facts = Details
organisation-context = { $kind } in { $town }
organisation-name = Name
organisation-name-hint = As it stands in the commercial register or the statutes.
organisation-name-missing = Enter a name of at most 200 characters.
organisation-short-name = Short name
organisation-legal-form = Legal form
organisation-employees = Employees
organisation-employees-malformed = Enter a whole number.
organisation-branches = Branches (WZ)
organisation-branches-hint = Codes of WZ 2008 or WZ 2025, for example 24.44, divided by commas
organisation-address = Address and contact
organisation-street = Street and number
organisation-postcode = Postcode
organisation-postcode-malformed = Enter five digits.
organisation-ags = Official municipality key (AGS)
organisation-ags-hint = Eight digits for a municipality, five for a district
organisation-website = Website
organisation-website-malformed = Enter the address in the form https://www.example.org.
organisation-phone = Telephone
organisation-email = Email address
organisation-email-malformed = Enter the address in the form name@example.org.
organisation-description = Description
organisation-confidentiality = Who sees the record
organisation-confidentiality-missing = Choose who sees the record.
organisation-form-context = Before saving we check whether the organisation is there already.
organisation-form-base = Name and activity
organisation-form-visibility = Visibility
organisation-form-visibility-hint = Name, kind and town are seen by everybody who sees the record. You decide about everything else.
organisation-error-ags = There is no such municipality key. Check the digits.
organisation-error-branch = One of the codes does not exist. Check the digits.
organisation-error-place = Give latitude and longitude together, in degrees, within the bounds of the earth.
organisation-error-changed-meanwhile = Somebody changed the record in the meantime. Reload it and enter your change again.
notice-organisation-created = The organisation is saved.
notice-organisation-changed = The changes are saved.
visibility-title = Visibility
visibility-fields = Who sees what
visibility-hint = Choose for each detail who sees it. Whoever sees the entry sees name, kind and town. What you hide stays stored.
visibility-save = Save visibility
visibility-preview = Show preview
visibility-views = How others see you
visibility-view-public = Without signing in
visibility-view-network = Members of the network
visibility-unseen = The entry is not visible here.
visibility-unsaved = This preview is not saved yet.
notice-visibility-chosen = The visibility is saved.

history-title = History
history-entries = Changes
history-none = No changes yet
history-none-hint = As soon as somebody changes the entry, it says here who it was and what has changed.
history-hidden = changed, not visible to you
history-old = before
history-new = now
history-by-system = Software
history-level = Visibility: { $name }
# used: history-field-*
history-field-name = Name
history-field-short-name = Short name
history-field-kind = Kind
history-field-ags = Official municipality key (AGS)
history-field-town = Town
history-field-confidentiality = Who sees the entry
history-field-competences = Competences
history-field-certificate = Certificate
# used: history-act-*
history-act-other = Entry edited
history-act-organisation-create = Entry created
history-act-organisation-change = Details changed
history-act-organisation-disclose = Visibility changed
history-act-organisation-list = Listed in another network
history-act-organisation-merge = Merged with another entry
history-act-organisation-undo-merge = Merge taken back
history-act-competence-assign = Competences changed
history-act-certificate-add = Certificate added
history-act-certificate-remove = Certificate removed
history-act-takeover-send = Link for the takeover sent
history-act-takeover-withdraw = Link for the takeover withdrawn
history-act-takeover-accept = Profile taken over by the company

certificate-title = Certificates
certificate-new = Add a certificate
certificate-add = Save certificate
certificate-remove = Remove
certificate-none = No certificate entered yet.
certificate-name = Name of the certificate
certificate-name-hint = For example ISO 9001 or EMAS
certificate-valid-until = Valid until
certificate-until = valid until { $day }
certificate-over = expired
certificate-level = Who sees the certificate
certificate-error-known = This certificate is entered already. Remove it first if its date changes.
certificate-error-too-many = Enter at most 50 certificates.
notice-certificate-added = The certificate is saved.
notice-certificate-removed = The certificate is removed.

takeover-title = Hand the profile over
takeover-hint = The company gets a link by mail. It counts once and for 30 days. Whoever opens it keeps the profile from then on. You go on seeing who changed what.
takeover-recipient = Name of the person
takeover-recipient-missing = Enter to whom the link goes.
takeover-email-hint = Choose a personal mailbox. Whoever has the link can take the profile over.
takeover-send = Send link
takeover-sent = Links sent
takeover-none = No link sent yet.
takeover-line = by { $by } on { $day }, counts until { $until }
takeover-withdraw = Withdraw
takeover-not-open = This link does not count any more: it is used, withdrawn or older than 30 days. Ask for a new one.
# used: takeover-state-*
takeover-state-open = open
takeover-state-accepted = taken over
takeover-state-withdrawn = withdrawn
takeover-state-expired = expired
takeover-accept-title = Take the profile over
takeover-accept-intro = { $sender } puts this profile into your hands: { $network }. From then on you keep competences and certificates yourself and choose who sees what.
takeover-position-hint = What you are in the company, for example managing director
takeover-accept-email = From now on you sign in with { $name }.
takeover-accept-known = You already have an account with { $name }. Take the profile over and sign in as always.
takeover-password = Password
takeover-password-hint = At least 12 characters, a whole sentence is fine
takeover-accept = Take the profile over
# used: takeover-mail-*
takeover-mail-subject = Your profile: { $company }
takeover-mail-body =
    Hello { $name },

    { $sender } invites you to keep the profile of { $company } yourself ({ $network }).

    You add competences and certificates and choose for each detail who sees it. The link counts once and for { $days } days.
takeover-mail-link = Take the profile over
notice-takeover-sent = The link is on its way.
notice-takeover-withdrawn = The link is withdrawn.
notice-takeover-accepted = The profile is in your hands now. Add competences and certificates and choose who sees what.
notice-takeover-known = The profile is in your hands now. Sign in.

organisation-kind = Kind
organisation-kind-missing = Choose a kind.
# used: organisation-kind-*
organisation-kind-municipality = Municipality
organisation-kind-district = District
organisation-kind-chamber-of-commerce = Chamber of industry and commerce
organisation-kind-chamber-of-crafts = Chamber of crafts
organisation-kind-regional-authority = Regional authority
organisation-kind-development-agency = Development agency
organisation-kind-company = Company
organisation-kind-university = University
organisation-kind-research-institute = Research institute
organisation-kind-association = Association
organisation-kind-employment-agency = Employment agency
organisation-kind-other = Other

# used: organisation-size-*
organisation-size-micro = up to 9 employees
organisation-size-small = 10 to 49 employees
organisation-size-medium = 50 to 249 employees
organisation-size-large = 250 employees or more

# used: organisation-field-*
organisation-field-address = Address
organisation-field-branches = Branch
organisation-field-legal-form = Legal form
organisation-field-size = Employees
organisation-field-website = Website
organisation-field-phone = Telephone
organisation-field-email = Email
organisation-field-description = Description

competence-title = Competences
competence-hint = One a line or divided by commas, at most 30
competence-error-too-many = Enter at most 30 competences.

competence-who-knows = Who knows what
competence-who-knows-context = Who in your network is expert in what.
competence-about = Topic, name or position
competence-empty-hint = Try another word.
person-count = { $count ->
    [one] One person
   *[other] { $shown } people
  }
person-positions = Positions
person-positions-none = No position recorded.
person-title = People to contact
person-none = Nobody recorded yet.
person-position = Position
person-given-name = Given name
person-family-name = Family name
person-demo = invented person (demo)
person-error-ends-before = The end lies before the beginning.
person-many = People
person-many-context = Who holds which position in the organisations of your network.
person-many-empty = Check the spelling. Names, positions and competences are searched.
person-words = Name or position
person-all = All and former
person-edit = Edit person
person-save = Save person
person-academic-title = Title
person-academic-title-hint = For example Dr. or Prof. Dr.
person-mobile = Mobile phone
person-confidentiality = Who sees the person
person-contact-level = Who sees telephone and mail address
person-competences-hint = This is how colleagues find out who knows about what.
notice-person-changed = The person's details are saved.

position-new = Add a person
position-edit = Change position
position-save = Save position
position-who = Person
position-none = Nobody entered yet
position-none-hint = Add who is to be addressed in this organisation.
position-today = In office today
position-other = Former and future
position-title-hint = For example mayor or head of economic development
position-role = Role in the workspace
position-role-hint = The role counts as long as the position does and the organisation is a member.
position-role-none = none
position-role-forbidden = You cannot give this role here. Ask the central office.
position-office = Office in the charter
position-office-hint = Key of the office from which seats follow, for example mayor
position-office-malformed = Use lower-case letters, digits and hyphens only.
position-since = Since
position-until = Until
position-day-hint = For example 01.11.2025, 11/2025 or 2025
position-until-hint = Last day; empty as long as the position is held
position-day-malformed = Enter a day, a month or a year.
position-end-today = End the position today
position-namesake = There is a person of this name already.
position-namesakes = Do you mean one of these people?
position-namesake-anyway = It is another person; create anyway
position-hand-over = Enter a successor
position-hand-over-intro = { $name } hands the position “{ $title }” over.
position-hand-over-save = Save successor
position-from = From
position-from-hint = First day of the successor. The present time ends the day before.
position-from-early = The day lies before the present time began, or the position has ended already.
position-successor = Who follows
position-successor-known = From this organisation
position-successor-new = a new person
notice-position-saved = The position is saved.
notice-position-ended = The position has ended.
notice-position-handed-over = The successor is entered.

membership-title = Membership
membership-many = Memberships
membership-none = No membership.
membership-line = { $state } { $span } · decided by { $by } on { $day }
membership-line-short = { $state } { $span }
# used: membership-state-*
membership-state-none = Contact
membership-state-applied = Has applied
membership-state-declined = Application declined
membership-state-admitted = Member
membership-state-left = Has left
membership-error-open-already = The organisation is a member already, or has applied.
membership-error-message = Write at most 2,000 characters.
membership-error-decided = This application has been decided already.
membership-error-not-a-member = The organisation is not a member.
membership-error-ends-before = The end of the membership lies before its beginning.
membership-error-future = The last day lies in the future. Enter that the member leaves as soon as it is there.
membership-share = Share
membership-category = Kind of membership
# used: membership-category-*
membership-category-full = Full member
membership-category-associate = Associate member
membership-category-supporting = Supporting member

leaving-title = Leaving and handing over
leaving-hint = All roles that follow from this membership end when the member leaves. Hand open follow-ups over before.
leaving-open = Open, to be handed over
leaving-open-none = Nothing open.
leaving-day = Last day
leaving-day-hint = Today or a day in the past
leaving-reason = Reason
leaving-save = Enter that it leaves
notice-member-left = It is entered that the member left.

membership-applications = Applications
membership-applications-context = Who would like to become a member and waits for your decision.
membership-applications-open = Open applications
membership-applications-none = No open applications
membership-applications-none-hint = Whoever asks to join on the public page appears here.
membership-admit = Admit
membership-decline = Decline
notice-membership-admitted = The organisation is a member now.
notice-membership-declined = The application is declined.
# used: membership-mail-admitted-*
membership-mail-admitted-subject = Welcome: { $network }
membership-mail-admitted-body =
    Dear { $name },

    { $organisation } is now a member: { $network }. The organisation is on the public page from now on.
# used: membership-mail-declined-*
membership-mail-declined-subject = Your application: { $network }
membership-mail-declined-body =
    Dear { $name },

    your application for { $organisation } has been decided: { $network } does not admit the organisation at present. If you have questions, please turn to the central office.

# Applications from the public page
# used: application-form-*
application-form-membership = Apply for membership
application-form-interest = Register interest
application-form-hint-membership = It takes about three minutes. The central office looks at the application and answers you by e-mail.
application-form-hint-interest = It takes about three minutes. The central office passes your interest on to the members and answers you by e-mail.
application-your-organisation = Your organisation
application-person = Contact person
application-organisation = Name of the organisation
application-organisation-missing = Enter the name of the organisation.
application-art = Kind of organisation
application-art-missing = Choose the kind of organisation.
application-ort = Town
application-ort-hint = Name of the town. Municipalities and districts may also enter their official key.
application-ort-missing = Enter the town.
application-ort-unknown = The register of municipalities has no such place. Check the spelling or the key.
application-ort-many = Several places have this name. Enter the official municipality key, for example 05562024.
application-webseite = Web site
application-name = First and last name
application-name-missing = Enter your name.
application-email = E-mail address
application-email-hint = We send a link there. The central office gets your application only when you follow it.
application-email-malformed = Enter an e-mail address, for example name@example.org.
application-nachricht = Message
application-nachricht-hint = What would you like to contribute, what do you expect? At most 2,000 characters.
application-zweitadresse = Please leave empty
application-einwilligung = Privacy
application-einwilligung-text = I agree that the central office stores my details to decide on the application. I can withdraw this at any time.
application-einwilligung-missing = Without your consent the central office may not work on the application.
application-privacy = What happens to your details
# used: application-absenden*
application-absenden = Send
application-hasty = That was very quick. Please look through your details once more and send again.
application-too-many = Too many applications are coming in just now, or several links are on their way to this address already. Look into your mailbox or try again later.
# used: application-send-*
application-send-membership = Send application
application-send-interest = Register interest
# used: application-mailbox-*
application-mailbox-title = Look into your mailbox
application-mailbox-text = We have sent you a link. Your application reaches the central office only when you follow it. The link counts for { $days } days.
# used: application-ask-*
application-ask-title = Confirm the application
application-ask-text = You would like to register { $organisation }: { $network }. When you confirm, the central office gets your application.
application-confirm = Confirm application
# used: application-arrived-*
application-arrived-title = Your application has arrived
application-arrived-text = The central office has your application and will get in touch. We have also confirmed this by e-mail.
# used: application-known-*
application-known-title = The organisation is known already
application-known-text = It is a member or has applied before. You need not do anything else.
application-back = To the alliance's first page
application-not-open = This link does not count any more. Perhaps you have confirmed the application already. Otherwise please fill in the form once more.
# used: application-mail-confirm-*
application-mail-confirm-subject = Please confirm your application: { $network }
application-mail-confirm-body =
    Dear { $name },

    somebody has registered { $organisation } with this address: { $network }.

    Was it you? Then confirm the application with this link. It counts for { $days } days. If not, delete this message: without confirmation we forget the application.
application-mail-link = Confirm application
# used: application-mail-received-*
application-mail-received-subject = Your application has arrived: { $network }
application-mail-received-body =
    Dear { $name },

    the central office has your application for { $organisation } and will get in touch.
application-mail-network = To the alliance's page

# Notices
notification-kind-membership-applied = Application to join
notification-said-membership-applied = { $subject } wants to join.
notification-kind-membership-decided = Decision about your application
notification-said-membership-decided = The application of { $subject } is decided.
notification-kind-organisation-changed = Record of your organisation changed
notification-said-organisation-changed = Somebody changed the record of { $subject }.

# Overview
directory-card-application = Application to join of { $day }
directory-card-duplicates = { $count ->
    [one] One possible duplicate
   *[other] { $count } possible duplicates
  }
directory-card-duplicates-hint = Check and merge
directory-card-own = Your organisation
directory-card-changed = last changed on { $day }

# Audit trail
# used: act-*
act-organisation-create = Organisation entered
act-organisation-ensure = Organisation taken from the charter
act-organisation-change = Organisation changed
act-organisation-disclose = Visibility changed
act-organisation-list = Organisation listed in another network
act-organisation-merge = Records merged
act-organisation-undo-merge = Merge taken back
act-person-create = Person entered
act-person-change = Person changed
act-person-erase = Person erased
act-person-appoint = Position given
act-person-resign = Position ended
act-person-rearrange = Position changed
act-person-succeed = Succession entered
act-competence-assign = Competences changed
act-certificate-add = Certificate added
act-certificate-remove = Certificate removed
act-application-receive = Application received
act-application-confirm = Application confirmed
act-application-forget = Application lapsed
act-membership-apply = Membership applied for
act-membership-ensure = Membership taken from the charter
act-membership-admit = Member admitted
act-membership-decline = Application declined
act-membership-leave = Member left
act-membership-end = Membership ended
act-takeover-send = Takeover link sent
act-takeover-withdraw = Takeover link withdrawn
act-takeover-accept = Profile taken over by the company
# used: trail-entity-*
trail-entity-organisation = Organisation
trail-entity-person = Person
trail-entity-application = Application
trail-entity-membership = Membership

# Privacy
person-erasure = Ask for erasure
person-erasure-what = What happens then
person-erasure-hint = The central office erases name, mail, telephone and competences of the person. It replaces the name in notes of contacts, too. This cannot be undone.
person-erasure-reason = Reason
person-erasure-reason-hint = For example: the person no longer works for us.
person-erasure-ask = Ask for erasure
person-erasure-cancel = Cancel
notice-person-erasure-asked = Your request is with the central office.
privacy-data-person = Record in the directory
privacy-purpose-person = So that the members of the alliance can reach you.
privacy-kept-person = until you ask for erasure or the central office erases the record
privacy-data-positions = Positions
privacy-purpose-positions = So that it is known for whom you speak.
privacy-kept-positions = for good without your name, as history of the organisation
privacy-data-competences = Competences
privacy-purpose-competences = So that others know whom to ask.
privacy-kept-competences = until you ask for erasure
privacy-data-applications = Applications to join
privacy-purpose-applications = So that the central office can decide about the application and answer.
privacy-kept-applications = six months after it was declined; for good without your name
privacy-data-takeovers = Links to take over a profile
privacy-purpose-takeovers = So that you can keep your company's profile yourself.
privacy-kept-takeovers = without your name for good, as proof of the handing over
privacy-data-waiting-applications = Applications that you have not confirmed yet
privacy-purpose-waiting-applications = So that nobody applies in another's name.
privacy-kept-waiting-applications = seven days
privacy-period-declined-applications = Name and words of declined applications to join
privacy-field-phone = Telephone
privacy-field-mobile = Mobile
privacy-field-level = Visibility
privacy-field-contact-level = Visibility of how to reach you
privacy-field-changed = Last changed
privacy-field-title = Position
privacy-field-organisation = Organisation
privacy-field-competence = Competence

merge-title = Duplicates
merge-context = Records that probably mean one organisation. The other record becomes part of the one you keep; that can be taken back.
merge-none = No duplicates
merge-none-hint = All records of your network differ in name or town.
merge-pairs = Probable pairs
merge-keep = Keep “{ $name }”
merge-done = Merged
merge-undo = Part again
notice-merged = The records are merged.
notice-parted = The records are parted again.
merge-found = This organisation may be there already
merge-ask = This company is known to { $article ->
   *[der] { $name }
  }. Ask there.
merge-ask-office = This company is known to the central office. Ask there.
merge-anyway = It is another organisation; add it anyway

# Ways to lists
export-as-text = List as CSV
export-as-workbook = As Excel file
export-as-cards = As address cards
export-on-paper = Print view
export-card = Address card

import-link = Read in a list

# News of the alliance
# used: news-*
news-membership-admit = Member admitted
news-membership-leave = Member left
news-person-succeed = Office handed over
news-import-finish = Import finished
