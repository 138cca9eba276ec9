# Signing in and the account
account-sign-in = Sign in
account-email = Mail address
account-email-malformed = Give the address in the form name@example.org.
account-password = Password
account-wrong = Address or password is wrong. Check both.
account-locked = After several failed attempts the account is locked for 15 minutes.
account-demo = In the demo: choose a person
account-demo-hint = All persons are invented. One click signs you in.
account-title = Your account
account-who = Person and roles
account-name = Name
account-roles = Roles
account-sessions = Signed-in devices
account-session-line = signed in since { $since }, last seen { $seen }
account-session-present = this device
account-session-end = Sign out
account-sessions-end-others = Sign out all other devices
notice-signed-out = You are signed out.
notice-sessions-ended = The devices are signed out.

# used: role-*
role-central-office = Central office
role-head = Head of administration
role-officer = Economic development
role-organisation-editor = Editor of the organisation
role-company-user = Company
role-auditor = Audit
role-administrator = Administration of the instance

# used: persona-*
persona-1-central-office = Central office
persona-2-developer = Economic development, town of Marl
persona-3-mayor = Mayor of the town of Gladbeck
persona-4-company = Owner of a company
persona-5-chamber = Officer of a chamber
persona-6-auditor = Auditor of the funding body
persona-7-administrator = Administration of the instance

# Overview
overview-title = Overview
overview-today = { $day } · week { $week }
overview-changes = What is new in the alliance
overview-no-changes = Nothing has changed yet.
overview-by-system = Regiowerk
overview-your-role = Your role here
overview-portal = Public pages
overview-portal-hint = This is how others see the alliance.
overview-to-portal = To the portal

# used: act-*
act-network-apply-charter = Charter applied
# Outbox
mail-outbox = Outbox
mail-outbox-context = What the alliance sends by mail, and whether the mail server took it
mail-outbox-caption = Mails of the alliance, the latest first
mail-outbox-empty = No mails yet
mail-outbox-empty-hint = Invitations and notifications appear here as soon as they are sent.
mail-subject = Subject
mail-to = To
mail-state = State
mail-when = When
mail-letter = Message
mail-link-hidden = The link is meant for its recipient alone and is not shown here.
mail-log = Delivery
mail-log-empty = No attempt yet. Mails are sent in the background.
mail-attempt-sent = accepted
mail-attempt-failed = failed
mail-resend = Send again
mail-not-failed = This mail has been sent already or is on its way.
notice-mail-queued = The mail will be sent again.

# used: mail-state-*
mail-state-queued = waiting
mail-state-sent = sent
mail-state-failed = failed

# Access tokens for the API
account-security = Security and access
token-title = Access tokens
token-context = With these, programs ask the API in your name
token-list = Tokens in use
token-none = You have no token in use.
token-made = The token is made
token-made-hint = Copy it now. It is shown only this once.
token-secret = Your new token
token-until = valid until { $name }
token-used = last used { $name }
token-unused = never used
token-revoke = Revoke
token-new = New token
token-name = Name
token-name-hint = What is it for? For example: export for the statistics office
token-name-missing = Give it a name.
token-scope = Scope
token-scope-read = read only
token-scope-write = read and write
token-days = Valid for
token-days-count = { $count } days
token-create = Create token
token-too-many = You already have 20 tokens in use. Revoke one first.
token-unknown = The token does not count: it is unknown, expired or revoked. Create a new one under “Account”.
token-needed = The API takes changes with a token only (Authorization: Bearer rw_…).
token-read-only = This token may only read. Create one with the scope “read and write”.
notice-token-revoked = The token is revoked.

# Invitations
# used: invitation-passwort
invitation-title = Invitations
invitation-context = Whoever is to take part gets a link by mail
invitation-new = Invite somebody
invitation-account-closed = The account with this address is closed.
invitation-send = Send invitation
invitation-list = Latest invitations
invitation-none = Nobody has been invited yet.
invitation-by = invited by { $by } on { $at }
invitation-withdraw = Withdraw
invitation-not-open = This invitation does not count any more: it was accepted, withdrawn or is older than seven days. Ask for a new one.
invitation-accept-title = You are invited
invitation-accept-intro = { $inviter } invites you to take part: { $network }. Your role: { $role }.
invitation-accept-email = From now on you sign in with { $name }.
invitation-accept-known = You already have an account with { $name }. Accept the invitation and sign in as always.
invitation-accept = Accept invitation
invitation-passwort = Password
invitation-passwort-hint = At least 12 characters, a whole sentence is fine
invitation-password-short = Choose a password of 12 to 200 characters.
invitation-mail-subject = Invitation: { $network }
invitation-mail-body =
    Dear { $name },

    { $inviter } invites you to take part: { $network }. Your role: { $role }.

    Accept with this link. It counts for { $days } days and only once. If it means nothing to you, delete this message.
invitation-mail-link = Accept invitation
notice-invitation-sent = The invitation is on its way.
notice-invitation-withdrawn = The invitation is withdrawn.
notice-invitation-accepted = You have accepted the invitation.

# used: invitation-state-*
invitation-state-open = open
invitation-state-accepted = accepted
invitation-state-withdrawn = withdrawn
invitation-state-expired = expired

# used: act-*
act-mail-resend = Mail sent again
act-invitation-send = Invitation sent
act-invitation-withdraw = Invitation withdrawn
act-invitation-accept = Invitation accepted

# Second factor
# used: factor-code, factor-passwort
factor-title = Second factor
factor-context = A code from your device in addition to the password
factor-state = State
factor-on = switched on
factor-on-hint = Signing in asks for a code.
factor-none = So far your password is enough to sign in. A second factor protects your account even when somebody knows your password.
factor-set-up = Set up a second factor
factor-scan = Scan the QR code with an authenticator app and enter the code it shows.
factor-qr = QR code for the authenticator app
factor-secret = Or type in this key:
factor-code = Code
factor-code-hint = Six digits from the app
factor-code-or-recovery = Six digits from the app, or one of your recovery codes
factor-confirm = Confirm and switch on
factor-confirmed = The second factor is switched on
factor-recovery-hint = Keep these recovery codes in a safe place in case your device is lost. Each counts once. They are shown only now.
factor-passwort = Password
factor-off-hint = Switching off needs your password.
factor-switch-off = Switch off the second factor
factor-wrong-code = The code is wrong or has been used. Wait for the next one.
factor-wrong-password = The password is wrong.
factor-over = This step is no longer possible. Start again.
factor-sign-in-title = Enter the code
notice-factor-off = The second factor is switched off.

# Administration of the instance
# used: administration-errand-*, notice-administration-*
administration-title = Administration
administration-context = Accounts, networks and operation of this instance
administration-tab-overview = Overview
administration-tab-accounts = Accounts
administration-tab-networks = Networks
administration-tab-jobs = Jobs
administration-tab-letters = Mail
administration-tab-trail = Audit trail
administration-errands = To do
administration-no-errands = Nothing to do: all jobs run, mail arrives, no account is locked.
administration-errand-jobs = { $count ->
    [one] One job of the application has failed
   *[other] { $shown } jobs of the application have failed
}
administration-errand-jobs-hint = Look at the reason. Try again or give up.
administration-errand-mail = { $count ->
    [one] One mail did not arrive
   *[other] { $shown } mails did not arrive
}
administration-errand-mail-hint = Check the address and the mail server and send again.
administration-errand-locked = { $count ->
    [one] One account is locked
   *[other] { $shown } accounts are locked
}
administration-errand-locked-hint = After five wrong passwords an account locks for 15 minutes.
administration-figures = Figures
administration-networks = Networks
administration-accounts-active = accounts in use
administration-accounts-invited = invited
administration-administrators = administrators
administration-jobs-waiting = jobs waiting
administration-version = Database at step { $name }
administration-instance = Instance
administration-filter = Narrow the search
administration-words = Name or mail address
administration-show = Show
administration-reset = Reset all filters
administration-cancel = Cancel
administration-since = Since

administration-accounts = Accounts
administration-accounts-context = Who can sign in on this instance
administration-accounts-count = { $count ->
    [one] One account
   *[other] { $shown } accounts
}
administration-accounts-caption = Accounts, by name
administration-accounts-empty = No account found
administration-accounts-empty-hint = Change the search or reset the filters.
administration-filter-accounts = Filter accounts
administration-state-of = State
administration-last-visit = Last here
administration-never = never yet
administration-devices = Devices
administration-on = switched on
administration-off = not set up
administration-locked = locked
administration-administrator = administrator
administration-those-all = All
administration-those-active = In use
administration-those-invited = Invited
administration-those-closed = Closed
administration-those-locked = Locked
administration-those-administrators = Administrators of the instance
account-state-active = in use
account-state-invited = invited
account-state-closed = closed
administration-roles = Roles granted
administration-no-roles = No role is granted to this account.
administration-roles-hint = Roles are granted by the central office of the network under "Access". Those that follow from offices stand there, too.
administration-no-sessions = No device is signed in.
administration-account-trail = Audit trail of this account
administration-measures = Measures
administration-own = This is your own account. What you do here for others, others do for you.
administration-last = Somebody has to run the instance. Make somebody else an administrator first.
administration-state = This does not fit the state of the account any more. Load the page again.
administration-ask-for = It concerns the account of { $name }.
administration-do-close = Close the account
administration-do-reopen = Reopen the account
administration-do-end-sessions = Sign out all devices
administration-do-unlock = Take off the lock
administration-do-second-factor-off = Switch off the second factor
administration-do-make-administrator = Make administrator of the instance
administration-do-unmake-administrator = Take the administration of the instance away
administration-go-close = Close the account
administration-go-reopen = Reopen
administration-go-end-sessions = Sign out all
administration-go-unlock = Unlock
administration-go-second-factor-off = Switch off
administration-go-make-administrator = Make administrator
administration-go-unmake-administrator = Take it away
administration-means-close = Nobody signs in with this account any more, all devices are signed out. What the person has recorded stays.
administration-means-reopen = The person can sign in again. Their roles count as before.
administration-means-end-sessions = Every device has to sign in again. This helps when one was lost.
administration-means-unlock = The person can try their password again at once.
administration-means-second-factor-off = The password is then enough to sign in, until the person sets the second factor up again. Check first who asks you for this. It cannot be undone.
administration-means-make-administrator = The person then administers the accounts, networks and jobs of this instance, your account included.
administration-means-unmake-administrator = The person then no longer administers this instance. Their roles in networks stay.
notice-administration-close = The account is closed.
notice-administration-reopen = The account is open again.
notice-administration-end-sessions = All devices are signed out.
notice-administration-unlock = The lock is off.
notice-administration-second-factor-off = The second factor is switched off.
notice-administration-make-administrator = The person now administers the instance.
notice-administration-unmake-administrator = The person no longer administers the instance.

administration-networks-context = Which alliances this instance hosts and when they were last changed
administration-networks-caption = Networks, by their address
administration-networks-empty = No network yet
administration-networks-empty-hint = A network is made from its charter: regiowerk charter apply FILE.toml
administration-network = Network
administration-members = Members
administration-revision = Revision
administration-applied = Charter of
administration-address = Address
administration-region = Region
administration-network-trail = Audit trail of this network
administration-charters = Charters
administration-charter-line = Revision { $revision } of { $at }
administration-charter-by = applied by { $name }
administration-charter-steps = { $count ->
    [one] One change
   *[other] { $shown } changes
}
administration-charter-download = Download as TOML
administration-charter-compare = Difference to the revision before
administration-difference = Difference between revisions { $before } and { $after }
administration-difference-hint = Lines with − were dropped, lines with + were added.
administration-difference-none = Both revisions are the same.
# used: administration-fate-*, administration-section-*
administration-fate-create = new
administration-fate-change = changed
administration-fate-end = ended
administration-section-identity = Identity
administration-section-region = Region
administration-section-history = History
administration-section-operates-through = Operates through
administration-section-admission = Admission
administration-section-partners = Partners
administration-section-office = Central office
administration-section-contact = Contact
administration-section-channels = Channels
administration-section-organisations = Organisation
administration-section-positions = Position
administration-section-bodies = Body
administration-section-rules = Rules of procedure
administration-section-resolutions = Resolution
administration-section-meetings = Meeting
administration-section-fields = Field of action
administration-section-goals = Goal
administration-section-plans = Plan
administration-section-measures = Measure
administration-section-living-labs = Living lab
administration-section-projects = Project
administration-section-grants = Grant

# used: job-*
administration-jobs = Jobs of the application
administration-jobs-context = What the application does in the background
administration-jobs-states = By state
administration-jobs-caption = Jobs, the latest first
administration-jobs-empty = No jobs in this state
administration-jobs-empty-hint-dead = Good: nothing has failed.
administration-jobs-empty-hint-waiting = Everything is done.
administration-jobs-empty-hint-running = No node works on a job just now.
administration-jobs-empty-hint-done = As soon as the application sends or imports something, it stands here.
administration-job = Job
administration-job-kind = Kind
administration-attempts = Attempts
administration-attempts-of = { $count } of { $most }
administration-queued = Since
administration-due = Due
administration-finished = Finished
administration-last-error = Last error
administration-payload = Content
administration-decide = Decide
administration-retry-hint = If the cause is gone, try once more. The job then has all its attempts before it again.
administration-retry = Try again
administration-give-up = Give the job up
administration-give-up-hint = Why is this job no longer needed? The audit trail keeps it.
administration-reason = Reason
administration-reason-missing = Give the reason in one line.
administration-job-given-up-by = { $reason } ({ $by })
administration-job-not-dead = There is nothing to decide about this job: it has not failed.
job-state-dead = failed
job-state-waiting = waiting
job-state-running = running
job-state-done = done
job-state-given-up = given up
job-platform-mail = Send a mail
job-platform-audit-check = Check the audit trail
notice-job-waits = The job waits again.
notice-job-given-up = The job is given up.

administration-letters = Undelivered mail
administration-letters-context = Mails of all networks that the mail server did not take. Subject and text are for the central office alone.
administration-letters-caption = Undelivered mails, the latest first
administration-letters-empty = Everything is delivered
administration-letters-empty-hint = A mail that fails eight times appears here.
administration-answer = Answer of the mail server

# Audit trail
# used: trail-von, trail-bis
trail-title = Audit trail
trail-context = Who did what and when, on the whole instance
trail-filter = Filter the audit trail
trail-all-networks = All networks
trail-act = What
trail-all-acts = Everything
trail-account = Mail address of the account
trail-no-account = There is no account with this address.
trail-von = From
trail-bis = Until
trail-no-day = Give a day, such as 14 November 2026.
trail-entries = Entries
trail-caption = Entries of the audit trail, the latest first
trail-number = Number
trail-who = Who
trail-details = Details
trail-older = Older entries
trail-empty = No entries
trail-empty-hint = The audit trail has nothing for this choice. Change the filters.
# used: trail-entity-*
trail-entity-account = Account
trail-entity-access-token = Access token
trail-entity-audit-check = Check
trail-entity-grant = Role
trail-entity-invitation = Invitation
trail-entity-job = Job
trail-entity-mail = Mail
trail-entity-network = Network
trail-check = Check the chain
trail-check-context = Every entry carries a fingerprint of the one before. So it shows when somebody changes or deletes something later.
trail-check-new = New check
trail-check-entries = The audit trail has { $name } entries. The check runs in the background, you may leave this page.
trail-check-begin = Begin the check
trail-check-running = A check is running already. Wait until it is done.
trail-check-refresh = Refresh
trail-checks = Checks so far
trail-checks-none = Nothing was checked yet.
trail-check-asked = begun by { $by } on { $at }
trail-check-progress = { $done } of { $written } entries checked
trail-check-sound = { $count } entries checked, the chain is sound
trail-check-state-running = running
trail-check-state-sound = sound
trail-check-state-broken = changed
trail-fault-gap = Entry { $number } is missing: the next one is { $other }
trail-fault-broken = Entry { $number } does not continue the chain: it or one before it was changed
trail-fault-details = The details of entry { $number } were changed
trail-fault-cut = The audit trail ends at entry { $other }, but { $number } were written
notice-check-begun = The check is running.

# Access
# used: access-name, access-email, access-rolle, access-organisation, access-bis, access-suchwort, access-means-*
access-title = Access
access-context = Who works in this alliance, and why
access-since = since { $from }
access-span = { $from } to { $until }
access-filter = Search those with access
access-count = { $count ->
    [one] One person
   *[other] { $shown } people
}
access-caption = People with access, by name
access-roles = Roles
access-empty = Nobody found
access-empty-hint = Change the search or invite somebody.
access-follows = follows from the office: { $name }
access-follows-hint = This role ends with the office. You change the office in the directory, at the person.
access-given = granted, { $span }
access-given-by = granted by { $by }, { $span }
access-ended-by = ended by { $by } on { $at }
access-end = End the role
access-past = Former roles
access-new = Give access
access-further = Give a further role
access-who = Person
access-known-person = { $name } has access already. The new role counts at once.
access-invite-hint = The person gets a link by mail. If they have an account, they only accept the role with it.
access-name = Name
access-name-missing = Give the name of the person.
access-email = Mail address
access-what = Role
access-rolle = What should the person do?
access-role-missing = Choose a role.
access-means-central-office = Runs the alliance day by day, sees everything and gives access.
access-means-head = Leads a member and reads along.
access-means-officer = Works for a member and keeps its data.
access-means-organisation-editor = Keeps the record of one organisation.
access-means-company-user = Keeps the data of their own company and otherwise sees what is public.
access-means-auditor = Reads everything and changes nothing, for a year at most.
access-for-organisation = Choose the organisation below.
access-bis = Last day of the role
access-until-hint = Needed for an audit and at most 366 days away, otherwise optional
access-organisation = Organisation
access-organisation-hint = Only for roles that speak for an organisation. We show the organisations whose record your central office keeps.
access-suchwort = Name or town of the organisation
access-search = Search organisation
access-found = Organisations found
access-none-found = No organisation found. If another central office keeps the record, it gives the access.
access-give = Give the role
access-no-organisation = This role speaks for an organisation. Search for it and choose it.
access-no-end = An audit needs a last day.
access-end-past = Give a day that is not past.
access-end-late = An audit lasts 366 days at most.
access-end-malformed = Give the day like this: 2027-12-31.
access-known = The person has this role already.
access-own = Your own role in the central office is ended by a colleague.
access-over = This role has ended already.
notice-access-given = The role is granted.
notice-access-ended = The role is ended.

# used: act-*
act-account-sign-in = Signed in
act-account-sign-out = Signed out
act-account-end-sessions = Devices signed out
act-account-close = Account closed
act-account-reopen = Account reopened
act-account-unlock = Lock taken off
act-account-make-administrator = Made administrator of the instance
act-account-unmake-administrator = Administration of the instance taken away
act-second-factor-confirm = Second factor switched on
act-second-factor-switch-off = Second factor switched off
act-token-create = Access token made
act-token-revoke = Access token revoked
act-job-retry = Job tried again
act-job-give-up = Job given up
act-trail-check = Check of the audit trail begun
act-role-give = Role granted
act-role-end = Role ended
