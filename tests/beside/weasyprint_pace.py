"""Times WeasyPrint setting the page given as HTML, fonts loaded once; prints the median in ms."""

import statistics
import sys
import time

from weasyprint import HTML
from weasyprint.text.fonts import FontConfiguration

fonts = FontConfiguration()
taken = []
for _ in range(int(sys.argv[2])):
    start = time.perf_counter()
    HTML(sys.argv[1]).write_pdf(font_config=fonts, pdf_variant="pdf/ua-1")
    taken.append((time.perf_counter() - start) * 1000)
print(f"{taken[0]:.1f} {statistics.median(taken[1:]):.1f}")
