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
account-privacy = Notices and data
account-sessions = Signed-in devices
account-session-line = signed in since { $since }, last seen { $seen }
account-session-present = this device
account-device = { $browser } on { $system }
account-device-unknown = Unknown device
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
password-context = What you sign in with.
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
# used: alert-*
alert-service-linked-mail-subject = Your account is linked with a sign-in service
alert-service-linked-mail-body =
    Hello { $name },

    your account is now linked with the sign-in service “{ $what }”. Whoever signs in there comes into your account.

    Was it not you? Then remove the link under “Account”, change your password, and tell your central office.
alert-service-unlinked-mail-subject = A link of your account was removed
alert-service-unlinked-mail-body =
    Hello { $name },

    your account is no longer linked with the sign-in service “{ $what }”.

    Was it not you? Then change your password, end sessions that are not yours under “Account”, and tell your central office.
alert-factor-on-mail-subject = Your second factor is switched on
alert-factor-on-mail-body =
    Hello { $name },

    from now on we ask you for a code, too, when you sign in with your password. Keep your recovery codes in a safe place.

    Was it not you? Then tell your central office at once.
alert-factor-off-mail-subject = Your second factor is switched off
alert-factor-off-mail-body =
    Hello { $name },

    from now on your password is enough to sign in; we no longer ask for a code.

    Was it not you? Then change your password, switch the second factor on again under “Account”, and tell your central office.
alert-token-created-mail-subject = There is a new access token for your account
alert-token-created-mail-body =
    Hello { $name },

    the access token “{ $what }” was made for your account. A program can work in your name with it.

    Was it not you? Then revoke the token under “Account”, change your password, and tell your central office.
notice-password-changed = Your password is changed. All other devices are signed out.
notice-password-asked = If there is an account with this address, a link is on its way. Look into your mailbox.
notice-password-chosen = Your new password counts. Sign in with it.
notice-password-first = Your account is ready.

# Sign-in services
oidc-title = Sign-in services
oidc-context = Where you can sign in instead of with your password.
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
overview-tasks = Tasks and deadlines
overview-no-tasks = Nothing to do
overview-no-tasks-hint = What you have to do, and which deadlines are running, stands here. The directory has all organisations.
overview-expires-today = { $count ->
    [one] One deadline ends today:
   *[other] { $shown } deadlines end today:
  }
overview-since-last-visit = new since your last visit
overview-overdue = { $count ->
    [one] due since yesterday
   *[other] due for { $count } days
  }
overview-due-today = today
overview-due-tomorrow = tomorrow
overview-due-days = in { $count } days
overview-changes = What is new in the alliance
overview-no-changes = Nothing has changed yet.
# used: news-*
news-network-apply-charter = Charter applied
overview-by-system = Regiowerk
overview-your-role = Your role here
overview-portal = Public pages
overview-portal-hint = This is how others see the alliance.
overview-to-portal = To the portal

# used: act-*
act-network-apply-charter = Charter applied
act-network-take-over-charter = Charter taken over anew
act-legal-text-write = Legal text published
act-network-create = Network made
# Notices
# used: notification-kind-*
# used: notification-said-*
# used: notification-channel-*
# used: notification-mail-*
# used: notification-digest-*
notification-title = Notices
notification-context = What happened in the alliance and concerns you.
notification-empty = No notices yet
notification-empty-hint = As soon as something happens that concerns you, it stands here. Under “Account” you choose what also comes by mail.
notification-unread = { $count ->
    [0] Everything read
    [one] One unread notice
   *[other] { $shown } unread notices
  }
notification-read = Read
notification-read-all = Mark all as read
notification-new = new
notification-to-do = to do
notification-settings = Set up notices
notification-settings-context = You decide what you are told and by which way.
notification-channels = By which way
notification-channels-hint = “Only here” means: the notice stands in the workspace, we do not write to you.
notification-channel-at-once = at once by mail
notification-channel-digest = in the daily digest
notification-channel-here = only here
notification-channel-never = not at all
notification-channel-missing = Choose a way.
notification-digest-title = Daily digest
notification-digest-hint = It comes at 7:00 if there is anything unread.
notification-digest-wanted = Receive the digest by mail
notification-lang = Language of the mail
notification-settings-keep = Save settings
notification-cancel = Cancel
notice-settings-kept = Your settings are saved.
notification-mail-subject = { $said }
notification-mail-body =
    Dear { $name },

    { $said }

    Alliance: { $network }
notification-digest-subject = { $count ->
    [one] One new notice
   *[other] { $count } new notices
  } – { $day }
notification-digest-body =
    Dear { $name },

    this has happened since the last digest:

    { $said }
notification-digest-more = { $count ->
    [one] and one more notice
   *[other] and { $count } more notices
  }
notification-look = Have a look
notification-unsubscribe-kind = Stop mail of this kind
notification-unsubscribe-digest = Stop the daily digest
notification-unsubscribe = Stop mail
notification-the-digest = Daily digest
notification-unsubscribe-ask = Do you want no more mail of this kind: “{ $name }”?
notification-unsubscribe-now = Stop mail
notification-unsubscribed = Stopped: “{ $name }”.
notification-unsubscribed-hint = The notices still stand in the workspace. Once you sign in, you can change this again.
notification-link-gone = This link does not count any more. Sign in and change the settings under “Account”.
notification-kind-invitation-accepted = Invitation accepted
notification-said-invitation-accepted = { $subject } has accepted the invitation.
notification-kind-role-ends = Role ends soon
notification-said-role-ends = One of your roles ends on { $subject }.
notification-kind-erasure-asked = Erasure asked for
notification-said-erasure-asked = Somebody asked that a person be erased.
notification-kind-erasure-decided = Request for erasure decided
notification-said-erasure-decided = Your request for erasure of { $subject } is decided.

# Privacy
# used: privacy-data-*
# used: privacy-purpose-*
# used: privacy-kept-*
# used: privacy-basis-*
# used: privacy-fate-*
# used: privacy-period-*
# used: privacy-field-*
# used: privacy-state-*
# used: privacy-account-*
# used: privacy-said-*
privacy-title = Privacy
privacy-context = Who asks for erasure, and how long we keep what.
privacy-own = Your data
privacy-own-context = Everything stored about you, with purpose, legal basis and period.
privacy-download = Download as a file (JSON)
privacy-nothing = Nothing of this is stored.
privacy-records = { $count ->
    [one] One record
   *[other] { $shown } records
  }
privacy-said-yes = yes
privacy-said-no = no
privacy-basis = Legal basis
privacy-kept = Kept
privacy-basis-contract = a service that you want (Art. 6 (1) (b) GDPR)
privacy-basis-law = a legal obligation (Art. 6 (1) (c) GDPR)
privacy-basis-public-task = a task in the public interest (Art. 6 (1) (e) GDPR)
privacy-basis-interest = a legitimate interest (Art. 6 (1) (f) GDPR)
privacy-ask-title = Ask for erasure
privacy-ask-hint = The central office looks at your request and erases what it need not keep. Your account is closed by that.
privacy-ask-self = Ask that my data be erased
privacy-ask-nobody = You belong to no alliance. Turn to whoever runs the instance.
privacy-reason = Reason
privacy-asked-already = Somebody has asked for this erasure already. The central office decides about it.
privacy-too-long = Shorten the text to 1,000 characters.
privacy-answer-missing = Write why you decline.
privacy-decided = This request is decided already.
privacy-requests = Requests for erasure
privacy-requests-caption = Requests for erasure, the latest first
privacy-periods = Periods
privacy-periods-context = Every night the application erases what has expired.
privacy-empty = No requests for erasure
privacy-empty-hint = Whoever asks for the erasure of themselves, or of a contact person of their own organisation, appears here.
privacy-person = Person
privacy-asked-by = Asked for by
privacy-asked-at = Asked for on
privacy-state = State
privacy-state-open = open
privacy-state-done = erased
privacy-state-declined = declined
privacy-request = Erasure: { $name }
privacy-the-request = Request
privacy-decided-by = Decided
privacy-verdict = { $name }, { $at }
privacy-extent = What is erased and what stays
privacy-what = Data
privacy-count = Records
privacy-fate = What happens
privacy-fate-erased = is erased
privacy-fate-unnamed = stays without a name
privacy-fate-kept = stays
privacy-after = Erased after
privacy-account-stays = No account of the person is closed: there is none, or it has a role in other alliances too.
privacy-mentions = Other texts with this name
privacy-mentions-hint = These notes belong neither to this person nor to an organisation of theirs; somebody else may be meant. The erasure leaves them as they are. Read them first, and ask whoever wrote them to correct them.
privacy-carry-out-title = Erase { $name }?
privacy-carry-out-hint = This cannot be undone. Whoever asked for it is told.
privacy-carry-out = Erase for good
privacy-cancel = Cancel
privacy-decline-title = Decline the request
privacy-answer = Reason for declining
privacy-answer-hint = It is shown to whoever asked. Name the provision by which you have to keep the data.
privacy-decline = Decline the request
notice-erasure-asked = Your request is with the central office.
notice-erasure-done = The person is erased.
notice-erasure-declined = The request is declined.
privacy-at-once = at once
privacy-days = { $count ->
    [one] one day
   *[other] { $count } days
  }
privacy-months = { $count ->
    [one] one month
   *[other] { $count } months
  }
privacy-account-invited = invited
privacy-account-active = in use
privacy-account-closed = closed
privacy-data-account = Account
privacy-purpose-account = You sign in with it.
privacy-kept-account = until you ask for erasure
privacy-data-roles = Roles
privacy-purpose-roles = What you may see and do follows from them.
privacy-kept-roles = for good without your name, as proof of rights that were given
privacy-data-sessions = Signed-in devices
privacy-purpose-sessions = They keep you signed in and let you see sign-ins that are not yours.
privacy-kept-sessions = one day after the end of the session
privacy-data-services = Linked sign-in services
privacy-purpose-services = You sign in with another account through them.
privacy-kept-services = until you unlink them
privacy-data-tokens = Access tokens
privacy-purpose-tokens = Programs ask the API in your name with them.
privacy-kept-tokens = 90 days after they end
privacy-data-invitations = Invitations
privacy-purpose-invitations = This is how you came to your account and your roles.
privacy-kept-invitations = 90 days after they end
privacy-data-notices = Notices
privacy-purpose-notices = They tell you what concerns you.
privacy-kept-notices = twelve months after you read them
privacy-data-mail = Mail to you
privacy-purpose-mail = It lets us find out whether a message arrived.
privacy-kept-mail = the text for 90 days; that a message was sent stays without a name
privacy-data-uploads = Uploaded files
privacy-purpose-uploads = Files that you added to a contact.
privacy-kept-uploads = as long as the contact needs them; your name goes, the file stays
privacy-data-requests = Requests for erasure
privacy-purpose-requests = They prove that we dealt with requests.
privacy-kept-requests = for good without a name, as proof under Art. 5 (2) GDPR
privacy-data-trail = Record of your acts
privacy-purpose-trail = It proves who decided what.
privacy-kept-trail = for good: every entry secures all that follow. The name under which somebody acted stays as proof (Art. 17 (3) GDPR); details are erased.
privacy-period-sessions = Signed-in devices, after the end of the session
privacy-period-tokens = Access tokens, after they end
privacy-period-invitations = Invitations, after they end
privacy-period-sent-mail = Text of mail that was sent
privacy-period-jobs = Jobs of the application that are done
privacy-period-read-notices = Notices that were read
privacy-period-unsubscribe-links = Links to stop mail
privacy-field-file = File
privacy-field-identifier = Identifier
privacy-field-name = Name
privacy-field-email = Mail address
privacy-field-state = State
privacy-field-second-factor = Second factor
privacy-field-password = Password chosen
privacy-field-created = Made
privacy-field-role = Role
privacy-field-network = Alliance
privacy-field-from = From
privacy-field-until = Until
privacy-field-device = Device
privacy-field-seen = Last used
privacy-field-ends = Ends
privacy-field-by = By whom
privacy-field-at = When
privacy-field-kind = Kind
privacy-field-subject = Subject
privacy-field-read = Read
privacy-field-text = Text
privacy-field-reason = Reason
privacy-field-answer = Answer
privacy-field-act = Act

# Printing documents
press-error-absent = This instance prints no documents. Whoever runs it can change that.
press-error-busy = Many documents are being made just now. Try again in a minute.
press-error-too-long = The document was not ready in time. Try again in a minute.
press-error-too-large = The document is too large for a PDF. Divide or shorten it.
press-error-broken = The document could not be made. Please tell whoever runs the application.

# Uploaded files
upload-error-no-depot = This instance takes no files because no depot is set up yet. Whoever runs it can change that.
upload-error-empty = Choose a file that is not empty.
upload-error-too-large = The file is too large. It may have at most 25 MB.
upload-error-kind = We do not take this kind of file. Possible are PDF, JPEG, PNG, WebP, DOCX, XLSX, PPTX, ODT, ODS, ODP, CSV and text.
upload-error-macros = The document holds macros. Save it without macros and upload it again.
upload-error-broken = The file did not arrive as a whole. Upload it again.
upload-error-going = The file cannot be saved just now. Try again in a minute.
upload-error-damaged = The file is damaged in the depot and is therefore not handed out. Please tell whoever runs the application.
upload-error-missing = The file is missing in the depot. Please tell whoever runs the application.
upload-error-depot = The depot for files does not answer. Try again later.
act-upload-damaged = Damaged file noticed
act-upload-sweep = Unused files deleted

# used: act-*
act-account-decide-notices = Notices set up
act-account-unsubscribe = Mail stopped
act-privacy-ask = Erasure asked for
act-privacy-decline = Request for erasure declined
act-privacy-erase = Person erased
act-privacy-expire = Expired data erased

# Outbox
mail-outbox = Outbox
mail-outbox-context = What the alliance sends by mail, and whether the mail server took it.
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
token-context = With these, programs ask the API in your name.
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
invitation-context = Whoever is to take part gets a link by mail.
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
factor-context = A code from your device in addition to the password.
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
administration-context = Accounts, networks and operation of this instance.
administration-tab-overview = Overview
administration-tab-accounts = Accounts
administration-tab-networks = Networks
administration-tab-jobs = Jobs
administration-tab-letters = Mail
administration-tab-texts = Legal texts
administration-tab-trail = Audit trail
administration-errands = To do
administration-no-errands = Nothing to do: all jobs run, mail arrives, no account is locked.
# used: administration-errand-*
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
administration-accounts-context = Who can sign in on this instance.
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
# used: notice-administration-*
notice-administration-close = The account is closed.
notice-administration-reopen = The account is open again.
notice-administration-end-sessions = All devices are signed out.
notice-administration-unlock = The lock is off.
notice-administration-second-factor-off = The second factor is switched off.
notice-administration-make-administrator = The person now administers the instance.
notice-administration-unmake-administrator = The person no longer administers the instance.

administration-networks-context = Which alliances this instance hosts and when they were last changed.
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
# used: administration-fate-*
# used: administration-section-*
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
administration-jobs-context = What the application does in the background.
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
trail-context = Who did what and when, on the whole instance.
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
trail-entity-legal-text = Legal text
trail-entity-erasure = Erasure
trail-entity-retention = Retention
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
access-context = Who works in this alliance, and why.
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
access-until-hint = Needed for an audit, then at most 366 days away
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
