"""Bytes to model and back: the only place with line numbers, dates and words such as "2 working days".

A process file is read in four stages, each a package: `layout` (text to nodes that know their place),
`values` (one scalar or small table to one value of the model), `tables` (one table of the file to one part of
the process), `semantics` (what only the whole can tell). Every stage writes what is wrong on one sheet and goes
on, so an official sees all faults in one go; the alternative, a schema validator, speaks of types, not of the field.
"""
