"""The page: everything there is to be said of a process, or of before and after, in one file that asks for nothing.

Belongs here: words and layout of the page, a module a question; `document` puts them together. Why so: each language
is laid out whole, one after the other in the same file, and all but one is hidden. The alternative, one layout in
which every word stands twice, would have to switch titles and descriptions by script, and would be wrong without it.
"""
