"""Headers: what a server says with each file, so that a browser trusts this site and no other.

The policy stands here only: the pages carry it as meta (`config.extra.koppen`), and the files in
deploy/ are made from it (`make schema`).
"""

from base64 import b64encode
from collections.abc import Mapping
from hashlib import sha256

# 'wasm-unsafe-eval' is for reading the search index, and runs no text as script. A form may lead to
# the form of the redactie, which stands elsewhere.
POLICY = (
    "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; font-src 'self'; "
    "img-src 'self' data:; connect-src 'self'; manifest-src 'self'; form-action 'self' https:; "
    "base-uri 'none'"
)
OWN_SCRIPTS, INLINE = "script-src 'self'", " 'unsafe-inline'"
# That of the pages of the copy that opens from disk, where `'self'` is nobody: Chromium gives each
# file an origin of its own. What a page loads are files beside it; nothing comes from a network.
COPY_POLICY = (
    "default-src 'none'; script-src file:; style-src file:; font-src data:; img-src file: data:; "
    "form-action file: https:; base-uri 'none'"
)
# Of the editing screen, that writes its own styles. Its page says itself to which forge it talks.
BEHEER_POLICY = (
    "default-src 'none'; script-src 'self' 'sha256-CoQZG9lTDKbgHisKeYGloVGzr+JD9+tgg7WkAQxxfCA='; "
    "style-src 'self' 'unsafe-inline'; font-src 'self'; img-src 'self' data: blob: "
    "https:; connect-src 'self' data: https:; "
    "base-uri 'none'; form-action 'none'"
)
UNFRAMED = "frame-ancestors 'none'"  # a meta cannot say this
REFERRER = "no-referrer"
# Whoever opens a source does not tell there from which page, and no page asks for a device.
ALWAYS: Mapping[str, str] = {
    "Referrer-Policy": REFERRER,
    "Permissions-Policy": ", ".join(
        f"{name}=()"
        for name in (
            *("accelerometer", "autoplay", "camera", "display-capture", "encrypted-media"),
            *("fullscreen", "geolocation", "gyroscope", "magnetometer", "microphone", "midi"),
            *("payment", "picture-in-picture", "publickey-credentials-get"),
            *("screen-wake-lock", "usb", "xr-spatial-tracking"),
        )
    ),
    "X-Content-Type-Options": "nosniff",
    "Cross-Origin-Opener-Policy": "same-origin",
}
# Pages and scripts are of this site only; what is for programs of others may be read by theirs.
SHARING, ORIGIN = "Cross-Origin-Resource-Policy", "Access-Control-Allow-Origin"
OPEN = r"^/api/|(?:\.ics|/volgen\.xml)(?:\.br)?$"
HSTS = "max-age=31536000"
SHORT = "public, max-age=300, stale-while-revalidate=600"
FOREVER = "public, max-age=31536000, immutable"
ASK_FIRST = "no-cache"
# Whose name carries the hash of what is in it.
HASHED = (
    r"^/assets/.+\.[0-9a-f]{8}\.[\w.]+$",
    r"^/zoekindex/.+_[0-9a-f]+\.pf_(meta|index|fragment|filter)$",
)
MADE = "Gemaakt uit src/kennisbank/site/headers.py met `make schema`; verander het hier niet."
# What Apache has to know of the site beside its headers; the kinds are those of nginx.conf.
APACHE = """\
TraceEnable Off
DirectoryIndex index.html
DirectorySlash On
ErrorDocument 403 /404.html
ErrorDocument 404 /404.html
# Wat met een punt begint en de kleine versies van `make inpakken` zijn geen pagina’s.
RedirectMatch 404 "/\\.(?!well-known/)"
RedirectMatch 404 "\\.(?:br|gz)$"
AddType application/wasm .wasm
AddType application/manifest+json .webmanifest
AddType application/jsonl .jsonl
AddType application/ld+json .jsonld
AddType text/turtle .ttl
AddType text/calendar .ics
AddType text/javascript .js
AddType font/woff2 .woff2
AddType application/octet-stream .pagefind .pf_meta .pf_index .pf_fragment .pf_filter
AddCharset utf-8 .html .css .js .csv .txt .vtt .ics .xml .jsonl .ttl
<FilesMatch "^volgen\\.xml$">
    ForceType "application/atom+xml; charset=utf-8"
</FilesMatch>
"""


def for_pages(*, served: bool = False) -> Mapping[str, str]:
    """What a page itself can say, on a server that says nothing.

    `mkdocs serve` puts a script in each page, with a number that is other each time, that asks for
    something newer. Only there, on the machine of who writes, may a page hold a script.
    """
    policy = POLICY.replace(OWN_SCRIPTS, OWN_SCRIPTS + INLINE) if served else POLICY
    return {"beleid": policy, "verwijzer": REFERRER}


def for_trouble(style: str) -> str:
    """The policy of the page that says what is wrong, which holds its own style."""
    own = b64encode(sha256(style.encode()).digest()).decode()
    return (
        f"default-src 'none'; {OWN_SCRIPTS}{INLINE}; style-src 'sha256-{own}'; connect-src 'self'; "
        "base-uri 'none'; form-action 'none'"
    )


def to_nginx() -> str:
    """The headers as a file that nginx includes, within `http`."""
    hashed = "\n".join(f'    "~{pattern}" "{FOREVER}";' for pattern in HASHED)
    always = "\n".join(f'add_header {name} "{value}" always;' for name, value in ALWAYS.items())
    return f"""\
# {MADE}

map $uri $kb_beleid {{
    default "{POLICY}; {UNFRAMED}";
    ~^/beheer/ "{BEHEER_POLICY}; {UNFRAMED}";
    ~\\.pdf$ "{UNFRAMED}";
}}
map $uri $kb_houdbaar {{
    default "{SHORT}";
{hashed}
    ~^/beheer/ "{ASK_FIRST}";
}}
map $uri $kb_voor_wie {{
    default "same-origin";
    "~{OPEN}" "cross-origin";
}}
map $uri $kb_open {{
    "~{OPEN}" "*";
}}
# What went wrong is not kept.
map $status $kb_bewaren {{
    ~^[23] $kb_houdbaar;
    default "{ASK_FIRST}";
}}
# Only over https, whether nginx speaks that itself or a server in front of it does.
map "$https $http_x_forwarded_proto" $kb_hsts {{
    ~(^on|https$) "{HSTS}";
}}
add_header Content-Security-Policy $kb_beleid always;
add_header Cache-Control $kb_bewaren always;
add_header Strict-Transport-Security $kb_hsts always;
add_header {SHARING} $kb_voor_wie always;
add_header {ORIGIN} $kb_open always;
{always}
"""


def to_apache() -> str:
    """The same for Apache, with all else that a site needs but its name and place."""

    def put(name: str, value: str, when: str = "") -> str:
        condition = f' "expr={when}"' if when else ""
        return f'Header always set {name} "{value}"{condition}'

    def of_path(pattern: str) -> str:
        return f"%{{REQUEST_URI}} =~ m#{pattern}#"

    policy, kept = "Content-Security-Policy", "Cache-Control"
    over_https = "%{HTTPS} == 'on' || %{HTTP:X-Forwarded-Proto} == 'https'"
    said = (
        put(policy, f"{POLICY}; {UNFRAMED}"),
        put(policy, f"{BEHEER_POLICY}; {UNFRAMED}", of_path("^/beheer/")),
        put(policy, UNFRAMED, of_path(r"\.pdf$")),
        put(kept, SHORT),
        *(put(kept, FOREVER, of_path(pattern)) for pattern in HASHED),
        put(kept, ASK_FIRST, f"{of_path('^/beheer/')} || %{{REQUEST_STATUS}} -ge 400"),
        put("Strict-Transport-Security", HSTS, over_https),
        put(SHARING, "same-origin"),
        put(SHARING, "cross-origin", of_path(OPEN)),
        put(ORIGIN, "*", of_path(OPEN)),
        *(put(name, value) for name, value in ALWAYS.items()),
    )
    return "\n".join((f"# {MADE}", "", *said, "", APACHE))


def to_cdn() -> str:
    """The headers as the text file `_headers` of hosts that read such a file."""
    shared = {f"! {SHARING}": "", SHARING: "cross-origin", ORIGIN: "*"}
    everywhere = {**ALWAYS, "Strict-Transport-Security": HSTS}
    rules = {
        "/*": {
            "Content-Security-Policy": f"{POLICY}; {UNFRAMED}",
            **everywhere,
            SHARING: "same-origin",
            "Cache-Control": SHORT,
        },
        "/*.pdf": {  # a browser shows one with styles of its own
            "! Content-Security-Policy": "",
            "Content-Security-Policy": UNFRAMED,
        },
        **dict.fromkeys(("/api/*", "/*.ics", "/*/volgen.xml"), shared),
        "/assets/*": {"! Cache-Control": "", "Cache-Control": FOREVER},
        "/zoekindex/fragment/*": {"! Cache-Control": "", "Cache-Control": FOREVER},
        "/zoekindex/index/*": {"! Cache-Control": "", "Cache-Control": FOREVER},
        "/zoekindex/filter/*": {"! Cache-Control": "", "Cache-Control": FOREVER},
        "/beheer/*": {
            "! Content-Security-Policy": "",
            "Content-Security-Policy": f"{BEHEER_POLICY}; {UNFRAMED}",
            "! Cache-Control": "",
            "Cache-Control": ASK_FIRST,
        },
    }
    lines = [f"# {MADE}"]
    for path, said in rules.items():
        lines.append(path)
        lines += [f"  {name}: {value}" if value else f"  {name}" for name, value in said.items()]
    return "\n".join(lines) + "\n"
