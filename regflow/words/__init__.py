"""Every sentence a user reads, by code: a folder a language, so that one is added and nothing rewritten.

Code below and above makes a `Message`, a code with its values; only `say` turns it into words. It lies
at the very bottom because errors compose themselves from it.
"""

from regflow.words.message import Message, Value, message
from regflow.words.naming import Names
from regflow.words.saying import LANGUAGES, say, say_all

__all__ = ["LANGUAGES", "Message", "Names", "Value", "message", "say", "say_all"]
