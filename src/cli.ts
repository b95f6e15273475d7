#!/usr/bin/env node
import { runCommand } from 'citty';
import { findCommand, usage, usageOf } from './cli/program.ts';
import { complain, say } from './cli/terminal.ts';

/** Everything a person types. Exit codes: 0 done, 1 refused or wrong, 2 asked wrongly. */
const words = process.argv.slice(2);
const found = await findCommand(words);
const asksHelp = words.length === 0 || words.includes('--help');

if (asksHelp) say(found ? usageOf(found.command) : await usage());
else if (found) await runCommand(found.command, { rawArgs: found.rest });
else {
  complain(`Deze opdracht is er niet: ${words.slice(0, 2).join(' ')}`, '', await usage());
  process.exitCode = 2;
}
