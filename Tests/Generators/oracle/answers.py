"""A line in, a line out: finds the operation and writes its answer."""

import json

from . import earning, owning, scoring, settling, sharing
from .fields import Bad, No
from .lines import DECODER, WHITESPACE, Number, Repeated

OPS = {
    name[3:]: function
    for module in (earning, owning, scoring, settling, sharing)
    for name, function in vars(module).items()
    if name.startswith("op_")
}


def answer(line):
    """(id, result or None, (code, path) or None); line is text or bytes"""
    ident = None
    try:
        if type(line) is bytes:
            try:
                line = line.decode("utf-8")
            except UnicodeDecodeError:
                raise Bad("", "not UTF-8")
        try:
            line = line.strip(WHITESPACE)
            o, end = DECODER.scan_once(line, 0)
            if end != len(line):
                raise ValueError("more after the object")
        except (ValueError, StopIteration, RecursionError):
            raise Bad("", "not JSON")
        except Repeated:
            raise Bad("", "a key twice")
        if type(o) is not dict:
            raise Bad("", "not an object")
        ident = o.get("id")
        op = o.get("op")
        if type(op) is not str or op not in OPS:
            raise Bad("op", "unknown operation")
        inp = o.get("input")
        if type(inp) is not dict:
            raise Bad("input", "not an object")
        return ident, OPS[op](inp), None
    except Bad as b:
        return ident, None, ("bad_input", b.path)
    except No as n:
        return ident, None, (n.code, None)


ENCODER = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"))


def echo(ident):
    t = type(ident)
    if t is int or ident is None or t is bool:
        return ENCODER.encode(ident)
    if t is Number:
        return ident.text
    if t is list:
        return "[" + ",".join(echo(v) for v in ident) + "]"
    if t is dict:
        return "{" + ",".join(ENCODER.encode(k) + ":" + echo(v) for k, v in ident.items()) + "}"
    return ENCODER.encode(ident)


def reply(line, number=0, paths=False):
    """(text of the answer, was it bad input)"""
    ident, result, error = answer(line)
    if error is None:
        return '{"id":' + echo(ident) + ',"result":' + ENCODER.encode(result) + "}", False
    code, path = error
    body = {"code": code}
    if paths and code == "bad_input":
        body["line"] = number
        if path:
            body["path"] = path
    return '{"id":' + echo(ident) + ',"error":' + ENCODER.encode(body) + "}", code == "bad_input"
