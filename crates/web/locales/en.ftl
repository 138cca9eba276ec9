# The frame of every page
shell-skip = Skip to content
shell-workspace = Workspace
shell-to-workspace = Workspace
shell-claim = Software for regional alliances
shell-search = Search the directory
shell-search-hint = Organisations, competences, towns …
shell-other-language = Deutsch
shell-account = Account
shell-administration = Administration of the instance
shell-sign-in = Sign in
shell-sign-out = Sign out
shell-notices = Notices
shell-notices-waiting = to do
shell-menu = Menu
shell-close = Close
shell-areas = Areas
shell-alliance = Alliance
shell-you-are-here = You are here
shell-error-prefix = Error
shell-main-navigation = Main navigation
shell-legal = Legal
shell-imprint = Imprint
shell-privacy = Privacy
shell-accessibility = Accessibility statement
shell-licences = Licences

# used: portal-nav-*
portal-nav-alliance = The alliance
portal-nav-members = Members
portal-nav-bodies = Bodies
portal-nav-resolutions = Resolutions
portal-nav-fields = Competences and goals
portal-nav-join = Take part

form-optional = (optional)
form-check = { $count ->
    [one] Please check one entry
   *[other] Please check { $shown } entries
  }

pager-pages = Pages
pager-page = Page
pager-back = Back
pager-on = Next
pager-range = { $first } to { $last } of { $total }

# Errors
error-home = To the start page
error-code = Error
error-request = Request
error-not-found = There is nothing at this address, or you may not see it. Check the address or sign in.
error-title-not-found = This page does not exist
error-sign-in-first = Sign in to continue.
error-title-sign-in-first = Sign-in needed
error-forbidden = Your role does not allow this. Ask the central office if you need it.
error-title-forbidden = You may not do this here
error-invalid = We cannot work with this input. Go back and check what you entered.
error-title-invalid = The input does not fit
error-no-json = The body is no JSON. Reading ended at line { $line }, column { $column }.
error-media-type = Send the body as application/json.
error-method = This address exists, but not with this method. The header "Allow" names those that work.
error-changed-meanwhile = The record has changed since the state you name. Read it again and check your change.
error-if-match-missing = Name the state you change (its ETag) in the header "If-Match".
error-cursor = This cursor does not belong to this list. Take "next" of the answer before, or leave it out.
error-limit = Give a whole number from 1 to 200.
error-choice = There is no such value here. The description of the API lists those that exist.
error-conflict = The record has changed in the meantime. Reload the page and check its state.
error-title-conflict = The state is a different one
error-too-many = Too many attempts in a short time. Try again in { $minutes ->
    [one] one minute
   *[other] { $minutes } minutes
  }.
error-title-too-many = Too many attempts
error-too-large = The file or input is too large.
error-title-too-large = Too large
error-too-slow = Your input did not arrive as a whole, and nothing was saved. Check your connection and send it again.
error-title-too-slow = The transfer took too long
error-unavailable = The application is very busy. Try again in a minute.
error-title-unavailable = Not possible right now
error-fault = This is our fault. Your input was not saved. Try again later.
error-title-fault = Something went wrong
