"""`python -m cpc_tui` is the same as `cpc-tui`."""

import sys

from cpc_tui.start import main

sys.exit(main())
