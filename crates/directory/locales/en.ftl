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

organisation-new = Add organisation
organisation-edit = Edit
organisation-save = Save organisation
organisation-facts = Details
organisation-origin = Origin
organisation-origin-import = Import of { $day }
organisation-origin-basis = Legal basis: { $basis }
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
organisation-error-changed-meanwhile = Somebody changed the record in the meantime. Reload it and enter your change again.
notice-organisation-created = The organisation is saved.
notice-organisation-changed = The changes are saved.

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
person-demo = invented person (demo)
person-error-ends-before = The end lies before the beginning.

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

membership-applications = Applications
membership-applications-context = Who would like to become a member and waits for your decision.
membership-applications-open = Open applications
membership-applications-none = No open applications
membership-applications-none-hint = Whoever asks to join on the public page appears here.
membership-admit = Admit
membership-decline = Decline
notice-membership-admitted = The organisation is a member now.
notice-membership-declined = The application is declined.

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
contact-on-malformed = Enter a day.
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
notice-contact-recorded = The contact is recorded.

# Notices
notification-kind-membership-applied = Application to join
notification-said-membership-applied = { $subject } wants to join.
notification-kind-membership-decided = Decision about your application
notification-said-membership-decided = The application of { $subject } is decided.
notification-kind-organisation-visited = Your organisation was visited
notification-said-organisation-visited = { $subject } was visited.
notification-kind-organisation-changed = Record of your organisation changed
notification-said-organisation-changed = Somebody changed the record of { $subject }.
notification-kind-contact-due = Follow-up due
notification-said-contact-due = You wanted to get in touch again: { $subject }.
notification-kind-import-finished = Import done
notification-said-import-finished = The import of { $subject } is done.
# used: membership-mail-*
membership-mail-admitted-subject = Welcome: { $network }
membership-mail-admitted-body =
    Dear { $name },

    { $organisation } is a member now: { $network }. We look forward to working together.

    The central office will get in touch if it needs anything else.
membership-mail-declined-subject = Your application: { $network }
membership-mail-declined-body =
    Dear { $name },

    the application of { $organisation } to join was declined: { $network }.

    If you want to know the reasons, turn to the central office. We erase what you wrote in the application after six months.

# Overview
directory-card-follow-up = Get in touch again: { $subject }
directory-card-application = Application to join of { $day }
directory-card-duplicates = { $count ->
    [one] One possible duplicate
   *[other] { $count } possible duplicates
  }
directory-card-duplicates-hint = Check and merge
directory-card-own = Your organisation
directory-card-changed = last changed on { $day }

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
privacy-data-contacts = Contacts and visits
privacy-purpose-contacts = So that nobody visits the same organisation twice in a short time.
privacy-kept-contacts = for good without your name; in notes it is replaced by “[gelöscht]”
privacy-data-applications = Applications to join
privacy-purpose-applications = So that the central office can decide about the application and answer.
privacy-kept-applications = six months after it was declined; for good without your name
privacy-period-declined-applications = Name and words of declined applications to join
privacy-period-import-files = Files that were imported
privacy-field-phone = Telephone
privacy-field-mobile = Mobile
privacy-field-level = Visibility
privacy-field-contact-level = Visibility of how to reach you
privacy-field-changed = Last changed
privacy-field-title = Position
privacy-field-organisation = Organisation
privacy-field-competence = Competence
privacy-field-on = Day
privacy-field-channel = Way

merge-title = Duplicates
merge-context = Records that probably mean one organisation.
merge-none = No duplicates
merge-none-hint = All records of your network differ in name or town.
merge-pairs = Probable pairs
merge-keep = Keep “{ $name }”
merge-done = Merged
merge-undo = Part again
notice-merged = The records are merged.
notice-parted = The records are parted again.
merge-found = This organisation may be there already
merge-ask = There is a record, but you may not see it. Ask: { $name }.
merge-ask-office = There is a record, but you may not see it. Ask the central office.
merge-anyway = It is another organisation; add it anyway

# Imports
import-title = Imports
import-context = Take over organisations from a table.
import-directory = Directory
import-upload = New table
import-file = File
import-file-hint = XLSX or CSV, up to 64 MB and 200,000 rows, column names in the first row.
import-legal-basis = Legal basis
import-legal-basis-hint = Why the data may be kept here, for example “consent of 12 May 2026”.
import-legal-basis-missing = Say on what grounds the data is kept.
import-confidentiality = Who sees new organisations
import-read = Read file
import-earlier = Earlier imports
import-columns = Assign columns
import-columns-hint = The assignment also applies to the next file with the same columns.
import-column-unused = do not take over
import-example = For example: { $name }
import-assign = Use this assignment
import-preview = This would happen
import-new = New
import-changed = Changed
import-unchanged = Unchanged
import-duplicates = Possibly duplicate
import-refused = Refused
import-row = Row { $count }
import-decide = Decision on { $name }
import-choice-skip = leave out
import-choice-new = an organisation of its own
import-choice-same = the same organisation
import-confirm = Take over
import-error-sheet = Rows not taken over, as XLSX
import-hint = Note
import-planned = Rows in all
import-applied = Taken over
import-skipped = Left out because it exists by now
import-undone = Taken back
import-kept = Kept because it was edited since
import-undo = Take import back
notice-import-confirmed = The import is running. You can leave this page.
notice-import-undone = The import has been taken back.
import-error-state = The import is in another state by now. Reload the page.
import-error-nothing-to-do = No row would change anything. Check the assignment of columns.

# used: import-level-*
import-level-public = Everybody
import-level-network = The members of the network
import-level-organisation = The own organisation
import-level-central-office = The central office

# used: import-state-*
import-state-uploaded = Uploaded
import-state-running = Running
import-state-done = Done
import-state-undoing = Being taken back
import-state-undone = Taken back

# used: import-attribute-*
import-attribute-name = Name
import-attribute-short-name = Short name
import-attribute-kind = Kind of organisation
import-attribute-street = Street
import-attribute-house-number = House number
import-attribute-postcode = Postcode
import-attribute-town = Town
import-attribute-ags = Municipality key (AGS)
import-attribute-website = Website
import-attribute-email = Mail address
import-attribute-phone = Telephone
import-attribute-legal-form = Legal form
import-attribute-wz2008 = Branches (WZ 2008)
import-attribute-wz2025 = Branches (WZ 2025)
import-attribute-employees = Employees
import-attribute-size-class = Size class
import-attribute-description = Description
import-attribute-competences = Competences
import-attribute-source-id = Key in the source

import-mapping-name-missing = Assign a column to the name.
import-mapping-twice = Two columns have the same meaning. Each meaning can occur only once.
import-mapping-foreign = The assignment does not fit the table. Reload the page.

import-file-empty = The file holds no rows. Choose a table with column names and at least one row.
import-file-too-large = The file is larger than { $megabytes } MB. Split the table.
import-file-no-spreadsheet = This is not a table. Save the list as XLSX or CSV.
import-file-other-format = This table format is not read. Save the list as XLSX or CSV.
import-file-encrypted = The file is protected by a password. Save it without.
import-file-bomb = The file unpacks to more than a table needs. Copy the cells into a new file.
import-file-broken = The file is damaged. Open it in the spreadsheet program and save it again.
import-file-encoding = The characters from line { $row } on cannot be read. Save the file as “CSV UTF-8”.
import-file-unclosed-quote = A quotation mark in row { $row } is not closed. Close it.
import-file-too-many-rows = The table has more than { $most } rows. Split it.
import-file-too-many-columns = The table has more than { $most } columns. Delete those you do not need.
import-file-too-much-text = The table holds more than { $megabytes } MB of text. Split it.
import-file-no-header = { $cell } holds a value instead of a column name. Insert a row with column names.
import-file-merged-header = The column names are merged from { $cell } on. Unmerge them.
import-file-duplicate-header = { $first } and { $second } have the same column name. Rename one of them.

import-cell-formula-error = The formula gives an error. Enter the value.
import-cell-formula-without-value = No result is stored for the formula. Enter the value.
import-cell-merged = The cell is merged with others. Unmerge it.
import-cell-too-long = The text is too long. Shorten it.
import-cell-destroyed = The text holds destroyed characters. Write it again.
import-cell-no-column = There is no column name above the cell.
import-cell-name-missing = The name is missing.
import-cell-postcode = This is not a postcode of five digits.
import-cell-website = This is not a web address such as www.example.org.
import-cell-email = This is not a mail address such as name@example.org.
import-cell-phone = This is not a telephone number.
import-cell-branch = There is no such code in this WZ edition.
import-cell-employees = This is not a whole number of employees.
import-cell-size-class = This is not a size class such as “10–49” or “medium”.
import-cell-kind = There is no such kind of organisation.
import-cell-ags = There is no such municipality key.

import-twin-source-id = same key in the source
import-twin-area = same municipality key
import-twin-name-and-town = same name and town
import-twin-name-and-website = same name and website
import-twin-name = same name, town unknown
import-twin-website = same website
import-twin-similar-name = similar name, same town
import-duplicate-row = Duplicates row { $row }: { $reason }
import-duplicate-known = Possibly in the directory already: { $name }
import-duplicate-ask = Exists already. Ask: { $name }
import-duplicate-hidden = Exists already in another network.
