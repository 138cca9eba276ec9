# Signing in and the account
account-sign-in = Sign in
account-email = Mail address
account-email-malformed = Give the address in the form name@example.org.
account-password = Password
account-wrong = Address or password is wrong. Check both.
account-locked = After several failed attempts the account is locked. Try again in { $minutes ->
    [one] one minute
   *[other] { $minutes } minutes
  }.
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

# Password
# used: password-bisher, password-neu
password-title = Change password
password-context = What you sign in with
password-bisher = Present password
password-neu = New password
password-present-missing = Enter your present password.
password-wrong = The present password is wrong.
password-none = Your account has no password yet. Ask for a link if you want to choose one.
password-change = Change password
password-change-hint = All other devices are signed out by this. Your access tokens stay valid.
password-cancel = Cancel
password-save = Save password
password-forgotten = Forgotten your password?
password-forgotten-title = Forgotten password
password-forgotten-intro = We send you a link by which you choose a new password. It is valid for one hour.
password-ask = Ask for a link
password-to-sign-in = To the sign-in page
password-link-over = This link is not valid any more: it has been used or has expired. Ask for a new one under “Forgotten password”.
# used: password-choice-*
# used: password-intro-*
password-choice-forgotten = Choose a new password
password-choice-first = Welcome to Regiowerk
password-intro-forgotten = Afterwards you sign in with the new password. All devices are signed out.
password-intro-first = You run this instance. Choose your password.
# used: password-forgotten-mail-*
# used: password-first-mail-*
# used: password-changed-mail-*
password-forgotten-mail-subject = Choose a new password
password-forgotten-mail-body =
    Hello,

    somebody has asked for a new password for the account with this mail address. Choose one by this link. It is valid for one hour and counts once.

    Was it not you? Then delete this message. Your password stays as it is.
password-forgotten-mail-link = Choose a new password
password-first-mail-subject = You run Regiowerk
password-first-mail-body =
    Hello { $name },

    there is an account for you by which you run the instance. Choose your password by this link. It is valid for { $days } days and counts once.
password-first-mail-link = Choose a password
password-changed-mail-subject = Your password was changed
password-changed-mail-body =
    Hello { $name },

    the password of your account was changed. All other devices are signed out.

    Was it not you? Then choose a new password at once, revoke access tokens that are not yours under “Account”, and tell your central office.
password-changed-mail-link = Forgotten password
notice-password-changed = Your password is changed. All other devices are signed out.
notice-password-asked = If there is an account with this address, a link is on its way. Look into your mailbox.
notice-password-chosen = Your new password counts. Sign in with it.
notice-password-first = Your account is ready.

# Sign-in services
oidc-title = Sign-in services
oidc-context = Where you can sign in instead of with your password
oidc-elsewhere = Or through a sign-in service
oidc-sign-in = Sign in with { $name }
oidc-linked = Linked
oidc-none = Your account is linked with no sign-in service.
oidc-since = linked since { $name }
oidc-more = More sign-in services
oidc-link = Link
oidc-unlink = Remove link
oidc-leave-title = Link a sign-in service
oidc-leave-intro = Now sign in at { $name }. You come back here afterwards, and your account is linked.
oidc-leave = On to { $name }
oidc-to-links = To the sign-in services
oidc-title-refused = Signing in did not work
oidc-title-unknown = Your account is not known here
oidc-unknown = { $service } has signed you in as { $email }. Nobody is invited here with this address. Ask the central office of your alliance for an invitation.
oidc-unverified = { $service } has not verified your mail address. Verify it there, or sign in with your password and link the service under “Account”.
oidc-astray = This way back does not count any more: it has been used, is older than ten minutes or began in another browser. Begin signing in once more.
oidc-sent-back = { $service } has not signed you in. Begin once more, or sign in with your password.
oidc-taken = Who signed in at { $service } is linked with another account already. Remove that link first.
oidc-last-way-in = Without this link you could not enter your account any more. Choose a password under “Forgotten password” first.
oidc-unreachable = { $service } does not answer at the moment. Try again in a few minutes, or sign in with your password.
oidc-refused = The answer of { $service } could not be verified. Begin signing in once more.
notice-service-linked = The sign-in service is linked.
notice-service-unlinked = The link is removed.

# used: act-*
act-account-sign-in = Signed in
act-account-sign-out = Signed out
act-account-end-sessions = Devices signed out
act-account-change-password = Password changed
act-account-send-password-link = Link for a new password sent
act-account-reset-password = New password chosen
act-account-choose-password = First password chosen
act-account-appoint-administrator = Made administrator of the instance
act-account-link-service = Sign-in service linked
act-account-unlink-service = Link with a sign-in service removed

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
# used: invitation-name, invitation-email, invitation-rolle, invitation-bis, invitation-passwort
invitation-title = Invitations
invitation-context = Whoever is to take part gets a link by mail
invitation-new = Invite somebody
invitation-name = Name
invitation-name-missing = Give the person’s name.
invitation-email = Mail address
invitation-rolle = Role
invitation-role-missing = Choose a role.
invitation-bis = Last day of the role
invitation-until-hint = Needed for auditors, optional otherwise
invitation-until-missing = Give a day that is not past.
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

# Legal texts
legal-text-title = Legal texts
legal-text-context = Imprint, privacy and accessibility as they stand on the public pages.
legal-text-one-context = Everybody sees at once what you publish here. Earlier versions are kept.
# used: legal-text-kind-*
legal-text-kind-impressum = Imprint
legal-text-kind-datenschutz = Privacy
legal-text-kind-barrierefreiheit = Accessibility
legal-text-default = not filled in yet
legal-text-written = { $at }, { $by }
legal-text-public = As it stands on the public page
legal-text-preview = Preview
# used: legal-text-deutsch*
legal-text-deutsch = Text in German
legal-text-hint = An empty line parts paragraphs. Headings begin with ##, points of a list with a hyphen, bold words stand between two asterisks each. Links are written like this: [words](https://www.example.org).
# used: legal-text-englisch*
legal-text-englisch = Text in English
legal-text-english-hint = If it is missing, the English pages show the German text.
legal-text-write = Publish
legal-text-versions = Versions
legal-text-version = Version { $number }
legal-text-german-missing = Enter the text in German.
legal-text-too-long = Write at most 20,000 characters.
legal-text-changed-meanwhile = Somebody else has published a new version in the meantime. Keep your text, load the page anew and enter your changes there.
notice-legal-text-written = The text is published.
# used: legal-text-default-*
legal-text-default-impressum =
    ## Provider

    Here stands who runs these pages: full name, legal form and address, and who represents the body.

    ## How to reach us

    Here stand an e-mail address and a telephone number under which somebody answers quickly.

    ## Register and supervision

    As far as there are any: court and number of registration, VAT number and supervisory authority.

    ## Responsible for the content

    Here stands who is responsible for editorial content.
legal-text-default-datenschutz =
    ## Who is responsible

    Here stand the controller with its address and, where there is one, the data protection officer.

    ## When you read these pages

    The public pages set no cookies and fetch nothing from other servers. The server needs your IP address to answer. Whether and how long it logs it, the operator adds here.

    ## When you would like to take part

    In the form you name your organisation, your name and your e-mail address. We send you a link. If you do not follow it, we delete everything after seven days. If you do, the central office gets your details to decide on the application. The legal basis is your consent (Article 6(1)(a) GDPR), which you can withdraw at any time.

    ## When you sign in

    Members have an account with name and e-mail address. Of the password we store only a check value from which it cannot be computed back. After sign-in the site sets one cookie that only marks the session; it expires 14 days after the last visit.

    ## What the alliance stores

    - Organisations: name, address, branch, web site and what they say about themselves. Only what is marked as public is public.
    - Contact persons: name, function and how to reach them at work.
    - Talks and visits: who talked to whom when about what, for members only.
    - Messages that the system sends, with the time of delivery.
    - A trail of changes: who changed what when. It makes decisions traceable and is not altered.

    For what purpose, on what legal basis and how long the alliance stores this, the operator adds here.

    ## Your rights

    You can ask for access, rectification, erasure and restriction, and object to the processing. You can also complain to a supervisory authority; here stands which one is competent.
legal-text-default-barrierefreiheit =
    ## State of accessibility

    The pages are built to meet BITV 2.0 and WCAG 2.2 at level AA. The operator adds result and date of the audit here.

    ## What is not accessible yet

    Here stands content that is not accessible yet, and why.

    ## Report a barrier

    Have you found a barrier? Please tell us: turn to the contact. Here stands through which address, and how quickly you get an answer.

    ## Arbitration

    Here stands the competent arbitration or enforcement body to which you can turn if our answer does not help.

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
