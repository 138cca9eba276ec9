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
