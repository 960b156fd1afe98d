// The same way as in the end-to-end tests, in the installed program.

import "../../tests/e2e/first-report.test.js";
