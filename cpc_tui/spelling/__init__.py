"""British English spelling, offline: the system's hunspell dictionary, as far as English needs it.

Reading it is code of our own because memory decides. Measured with en_GB (97,000 stems, 1,200
rules of affixes): `chunspell` 2.0.5, the well-kept library, adds 14 MB to a program that is held
under 1.4 times an empty one, and loads in one piece of 100 ms while which no key is answered;
`spylls` adds 99 MB; a set of all forms 47 MB; `hunspell -a` as a process beside each seat answers
a finished word only after its key was drawn, and is seldom installed where the dictionary is.
This reading adds 2 MB and loads in pieces of a millisecond or two. It agrees with hunspell on all
stems (97,000), all their forms (170,000) and 300,000 forms with a slip in them; of 319 usual slips
the right word is among the first five suggestions for 315, and for 310 with hunspell.

No Textual, and no file but the dictionary and lists of words.
"""
