#!/usr/bin/env node
import { run } from './cli/run.ts';

/** Everything a person types. Exit codes: 0 done, 1 refused or something is wrong, 2 asked wrongly. */
process.exitCode = await run(process.argv.slice(2));
