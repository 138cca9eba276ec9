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
mail-outbox-context = What the alliance sends by mail, and whether it arrived
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
