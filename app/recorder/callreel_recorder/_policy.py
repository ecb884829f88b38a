# SPDX-License-Identifier: Apache-2.0
"""The policy of recordings in this process. The fields, their words and who goes before whom are those of `callreel`: the
table and the resolver are its own, compiled into the extension.

What start(policy=...) says goes before configure_policy(), this before the environment, this before the settings of the
window, these before the default."""
import configparser
import os
import re

from callreel_recorder import _extension
from callreel_recorder._errors import PolicyError

_configured = {}


class PolicySnapshot(dict):
    """Field -> effective value. `sources` says who decided it ("api", "environment", "settings", "default"), `origins` by
    which name ("CODETRACER_REQUIRE_TRACE"); empty for settings and default."""

    def __init__(self, values, sources, origins):
        super().__init__(values)
        self.sources = sources
        self.origins = origins


def configure_policy(**fields):
    """Sets fields for all recordings that start from now on: on_recorder_error, require_trace, keep_partial_trace,
    log_level, log_file, json_errors, io_capture, module_name_from_globals, propagate_script_exit. None takes a field back.
    Raises TypeError or PolicyError, and nothing is set, for what a field cannot have."""
    said = {key: (_text(value), "configure_policy()") for key, value in checked(fields).items()}
    _resolved(said, {}, {})
    for key, value in fields.items():
        if value is None:
            _configured.pop(key, None)
        else:
            _configured[key] = value


def policy_snapshot(policy=None):
    """What would hold for a recording that starts now (with this policy). Raises PolicyError for a bad variable."""
    return resolve(checked(policy or {}))


def _table():
    return {field["key"]: field for field in _extension.load().policy_fields()}


def checked(policy):
    """The policy as a dict without its Nones. Raises TypeError or PolicyError."""
    if not hasattr(policy, "items"):
        raise TypeError(f"policy is a mapping of fields, not {type(policy).__name__}")
    table = _table()
    for key, value in policy.items():
        if key not in table:
            raise PolicyError("no-such-field", f"There is no policy field {key!r}.", "There are " + ", ".join(table) + ".")
        if value is None:
            continue
        if table[key]["boolean"]:
            if not isinstance(value, bool):
                raise TypeError(f"{key} is True or False, not {value!r}")
        elif key == "log_file":
            if not os.fspath(value):
                raise PolicyError("bad-policy-value", "log_file is the path of a file, not empty.")
        elif not isinstance(value, str):
            raise TypeError(f"{key} is a str ({table[key]['accepted']}), not {value!r}")
    return {key: value for key, value in policy.items() if value is not None}


def resolve(policy, origin="start(policy=...)", command_line=None):
    """The effective policy: a PolicySnapshot. `policy` was checked; with `command_line`, the options by which its fields
    came in, it is a command line's."""
    said = {key: (_text(value), "configure_policy()") for key, value in _configured.items()}
    options = {key: (_text(value), command_line[key]) for key, value in policy.items()} if command_line is not None else {}
    if command_line is None:
        said.update({key: (_text(value), origin) for key, value in policy.items()})
    resolved = _resolved(said, os.environ, _settings(), options)
    booleans = {key for key, field in _table().items() if field["boolean"]}
    return PolicySnapshot(
        {key: value == "true" if key in booleans else value or None for key, (value, _, _) in resolved.items()},
        {key: source for key, (_, source, _) in resolved.items()},
        {key: name for key, (_, _, name) in resolved.items()},
    )


def _resolved(said, environment, settings, options=None):
    try:
        return _extension.load().resolve_policy(said, environment, settings, options or {})
    except ValueError as error:
        raise PolicyError(*error.args) from None


def _text(value):
    return str(value).lower() if isinstance(value, bool) else os.fspath(value)


def _ini_text(text):
    """A value as QSettings writes it: in quotes where it needs them, with escapes."""
    if len(text) > 1 and text[0] == text[-1] == '"':
        text = text[1:-1]
    known = {"n": "\n", "t": "\t", "r": "\r", "0": "\0"}
    return re.sub(
        r"\\(x([0-9a-fA-F]{1,4})|.)", lambda found: chr(int(found[2], 16)) if found[2] else known.get(found[1], found[1]), text
    )


def settings_file():
    """The settings that the window and `callreel` share."""
    folder = os.environ.get("XDG_CONFIG_HOME") or os.path.join(os.path.expanduser("~"), ".config")
    return os.path.join(folder, "callreel", "callreel.ini")


def _settings():
    """What the settings say, by key, as far as `callreel` would accept it."""
    parser = configparser.RawConfigParser(strict=False, allow_no_value=True, delimiters=("=",))
    parser.optionxform = str
    try:
        with open(settings_file(), encoding="utf-8", errors="replace") as file:
            parser.read_file(file)
    except (OSError, configparser.Error):
        return {}
    out = {}
    for field in _table().values():
        section, _, key = field["setting"].partition("/")
        text = parser.get(section, key, fallback=None)
        if text is None:
            continue
        text = _ini_text(text.strip())
        choice = field["key"] == "propagate_script_exit"  # three states in the window, so a choice of words
        if field["boolean"] or field["key"] == "io_capture":
            words = {"true": "true", "false": "false"} if choice else {"true": "true", "1": "true", "false": "false", "0": "false"}
            text = words.get(text if choice else text.lower())
            if text and field["key"] == "io_capture":
                text = "proxies" if text == "true" else "off"
        if text:
            out[field["setting"]] = text
    return out
