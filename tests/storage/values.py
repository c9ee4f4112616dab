"""Any JSON value, with any Unicode in it."""

from hypothesis import strategies as st

surrogates = st.characters(categories=["Cs"])
texts = st.text(st.characters() | surrogates)
json_values = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats(allow_nan=False, allow_infinity=False)
    | texts,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(texts, inner, max_size=4),
    max_leaves=12,
)
