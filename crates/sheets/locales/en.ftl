# Lists: taken over and taken away
export-latitude = Latitude
export-longitude = Longitude
export-changed = Changed on
export-reach = Can be reached by
export-as-of = As of { $name }
export-print-hint = Print this page with Ctrl+P. Navigation and buttons are not on the paper.
export-print-cut = These are the first 2,000. Narrow the search, or take the list as a file.

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
import-sheet = The sheet “{ $name }” is read.
import-column-unused = do not take over
import-column-unnamed = Column { $count } without a name
import-example = For example: { $name }
import-assign = Use this assignment
import-preview = This would happen
import-preview-step = Preview
import-takeover-step = Taking over
import-none-of-these = There are no such rows.
import-new = New
import-changed = Changed
import-unchanged = Unchanged
import-duplicates = Possibly duplicate
import-refused = Refused
import-row = Row { $count }
import-problem = { $cell } “{ $value }”: { $text }
import-problem-empty = { $cell }: { $text }
import-decide = Decision on { $name }
import-decide-hint = These rows may hold an organisation a second time. Unless you decide, they are left out.
import-keep-decisions = Keep decisions
import-all-new = All are organisations of their own
import-all-skip = Leave all out
import-choice-skip = leave out
import-choice-new = an organisation of its own
import-choice-same = the same organisation
import-confirm = { $count ->
        [one] Take over 1 row
       *[other] Take over { $shown } rows
    }
import-discard = Discard file
import-progress = { $done } of { $all } rows
import-may-leave = You can leave this page. The work goes on.
import-error-sheet = Rows not taken over, as XLSX
import-hint = Note
import-planned = Rows in all
import-applied = Taken over
import-skipped = Left out because it exists by now
import-undone = Taken back
import-kept = Kept because it was edited since
import-undo = Take import back
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

import-origin = Origin
import-origin-day = Import of { $day }
import-origin-basis = Legal basis: { $basis }
notification-kind-import-finished = Import done
notification-said-import-finished = The import of { $subject } is done.
privacy-period-import-files = Files that were imported
notice-import-assigned = The columns are assigned.
notice-import-decided = The decisions are kept.
notice-import-discarded = The file is discarded. Nothing was taken over.
notice-import-confirmed = The import is running. You can leave this page.

# Audit trail
# used: act-*
act-import-upload = List uploaded
act-import-assign = Columns assigned
act-import-decide = Decided about double rows
act-import-confirm = Import started
act-import-finish = Import finished
act-import-undo = Import taken back
act-import-undone = Taking back finished
act-import-discard = List discarded
# used: trail-entity-*
trail-entity-import = Import
