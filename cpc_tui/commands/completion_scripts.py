"""The scripts that complete the command line in bash, zsh and fish.

What a conference is called is only ever data to the shell: it is compared and quoted, never run.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from shlex import quote

from cpc_tui.commands.tree import Order, Word

_ASKED = {"references": "@references", "files": "@files", "folders": "@folders"}
_NOTHING = "@nothing"


def script_for(shell: str, orders: Sequence[Order]) -> str:
    """The script of a shell.

    Args:
        shell: `bash`, `zsh` or `fish`.
        orders: The program without a command, and each command.
    """
    if shell == "fish":
        return "\n".join(_fish(orders)) + "\n"
    tables = "\n".join((*_options(orders), *_option_values(orders), *_places(orders)))
    return (_BASH if shell == "bash" else _ZSH).replace("@TABLES@", tables)


def _offered(word: Word) -> str:
    """What can stand for a value: its choices, or what the shell has to look for."""
    return " ".join(word.choices) or _ASKED.get(word.kind, _NOTHING)


def _options(orders: Iterable[Order]) -> Iterator[str]:
    """The options of each command; for no command, the commands too."""
    orders = tuple(orders)
    names = [each.name for each in orders if each.name]
    yield "_cpc_tui_options() {\n    case $1 in"
    for order in orders:
        flags = [flag for each in order.options for flag in each.flags if flag.startswith("--")]
        words = " ".join([*flags, *([] if order.name else names)])
        yield f"        {quote(order.name)}) echo {quote(words)} ;;"
    yield "    esac\n}"


def _option_values(orders: Iterable[Order]) -> Iterator[str]:
    """What may follow each option that has a value."""
    yield '_cpc_tui_option_value() {\n    case "$1 $2" in'
    for order in orders:
        for word in order.options:
            for flag in word.flags if word.value else ():
                yield f"        {quote(f'{order.name} {flag}')}) echo {quote(_offered(word))} ;;"
    yield "    esac\n}"


def _places(orders: Iterable[Order]) -> Iterator[str]:
    """What stands in the first place after a command, in the second, and so on."""
    yield '_cpc_tui_place() {\n    case "$1 $2" in'
    for order in orders:
        for number, word in enumerate(order.values):
            place = f"'{order.name} '*" if word.many else quote(f"{order.name} {number}")
            yield f"        {place}) echo {quote(_offered(word))} ;;"
    yield "    esac\n}"


_READING = """\
# Which command the line has, the folder it names, and which place the cursor is at.
_cpc_tui_read() {
    command= place=0 home=()
    local before= each
    for each in "$@"; do
        if [[ $before == --home ]]; then
            home=(--home "$each") before=
        elif [[ -n $before ]]; then
            before=
        elif [[ $each == --home=* ]]; then
            home=("$each")
        elif [[ $each == --* ]]; then
            [[ -n $(_cpc_tui_option_value "$command" "$each") ]] && before=$each
        elif [[ -z $command ]]; then
            command=$each
        else
            place=$((place + 1))
        fi
    done
    waits=$before
}
_cpc_tui_offered() {
    if [[ -n $waits ]]; then
        _cpc_tui_option_value "$command" "$waits"
    elif [[ $1 == -* || -z $command ]]; then
        _cpc_tui_options "$command"
    else
        _cpc_tui_place "$command" "$place"
    fi
}
"""

_BASH = (
    """\
# Completes cpc-tui in bash. In ~/.bashrc: eval "$(cpc-tui completion bash)"
@TABLES@
"""
    + _READING
    + """\
_cpc_tui() {
    local command place waits home found each word=${COMP_WORDS[COMP_CWORD]}
    local typed=${word//[\\\\\\"\\']/}
    COMPREPLY=()
    _cpc_tui_read "${COMP_WORDS[@]:1:COMP_CWORD-1}"
    local offered=$(_cpc_tui_offered "$typed")
    case $offered in
        @references)
            mapfile -t found < <("${COMP_WORDS[0]}" completion references "${home[@]}" 2>/dev/null)
            ;;
        @files) compopt -o default 2>/dev/null; return ;;
        @folders) compopt -o dirnames 2>/dev/null; return ;;
        @nothing) return ;;
        *) read -ra found <<<"$offered" ;;
    esac
    for each in "${found[@]}"; do
        [[ $each == "$typed"* ]] || continue
        if [[ $word != [\\\"\\\']* ]]; then
            COMPREPLY+=("$(printf %q "$each")")
        elif [[ $each != *[!A-Za-z0-9' ./_-']* ]]; then
            COMPREPLY+=("$each")
        fi
    done
    return 0
}
complete -F _cpc_tui cpc-tui
"""
)

_ZSH = (
    """\
#compdef cpc-tui
# Completes cpc-tui in zsh. In ~/.zshrc, after compinit: eval "$(cpc-tui completion zsh)"
@TABLES@
"""
    + _READING
    + """\
_cpc_tui() {
    emulate -L zsh
    local command place waits offered
    local -a home found
    _cpc_tui_read "${(@Q)words[2,CURRENT-1]}"
    offered=$(_cpc_tui_offered "${words[CURRENT]}")
    case $offered in
        @references)
            found=("${(@f)$("${words[1]}" completion references "${home[@]}" 2>/dev/null)}")
            ;;
        @files) _files; return ;;
        @folders) _files -/; return ;;
        @nothing) return 1 ;;
        *) found=(${=offered}) ;;
    esac
    compadd -- "${(@)found:#}"
}
compdef _cpc_tui cpc-tui
"""
)


def _fish(orders: Sequence[Order]) -> Iterator[str]:
    names = " ".join(each.name for each in orders if each.name)
    yield "# Completes cpc-tui in fish. Put it into ~/.config/fish/completions/cpc-tui.fish"
    yield _FISH_REFERENCES
    yield f"function __cpc_tui_no_command\n    not __fish_seen_subcommand_from {names}\nend"
    yield "complete -c cpc-tui -f"
    for order in orders:
        there = f"-n '__fish_seen_subcommand_from {order.name}'"
        if order.name:
            yield f"complete -c cpc-tui {_NONE} -a {order.name} -d {quote(order.help)}"
        for word in order.options:
            flag = next(each[2:] for each in word.flags if each.startswith("--"))
            value = f"-r {_fish_value(word)} " if word.value else ""
            where = there if order.name else _NONE
            yield f"complete -c cpc-tui {where} -l {flag} {value}-d {quote(word.help)}"
        for word in order.values:
            yield f"complete -c cpc-tui {there} {_fish_value(word)}"


_NONE = "-n __cpc_tui_no_command"


def _fish_value(word: Word) -> str:
    if word.choices:
        return f"-f -a {quote(' '.join(word.choices))}"
    return {
        "references": "-f -a '(__cpc_tui_references)'",
        "folders": "-f -a '(__fish_complete_directories)'",
        "files": "-F",
    }.get(word.kind, "-f")


_FISH_REFERENCES = """\
function __cpc_tui_references
    set -l words (commandline -opc)
    set -l home
    if set -l at (contains -i -- --home $words)
        set home --home $words[(math $at + 1)]
    end
    $words[1] completion references $home 2>/dev/null
end"""
