"""The library of analysts' questions in Cypher: a `.cypher` file each, in this folder.

A file begins with a head of comments, and the statement follows::

    // title: Who held a post in an office, and when
    // about: All holders of posts in an office, oldest first. Ask whom to address,
    //   or who was in charge at the time of a text.
    // parameter: office (text, for example CTED): the acronym, name or id of an office
    MATCH (person:Official)-[post:HOLDS_POST]->(o:Office)
    ...

The name of the file is the name of the question. A kind of parameter is text, number, date
or list. Every statement gives the same rows on every store, in a stated order.
"""

from __future__ import annotations

from explorer.questions.library import question, questions
from explorer.questions.reading import Question
from explorer.questions.values import KINDS, Parameter

__all__ = ["KINDS", "Parameter", "Question", "question", "questions"]
