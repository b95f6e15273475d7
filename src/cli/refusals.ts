import { HouseStyleWrong } from '#src/documents/house-style-wrong.ts';
import { StoreAway } from '#src/domain/store-away.ts';
import { ListenRefused } from '#src/listen.ts';
import { AccessLogFull } from '#src/store/access-log/port.ts';
import { errorCode } from '#src/store/disk.ts';
import { Quarantined, StoreRefused } from '#src/store/errors.ts';
import { damageWords } from './findings.ts';
import type { ExitCode } from './terminal.ts';

/** What a person is told instead of a stack, and the exit code. */
export type Refusal = { readonly sentence: string; readonly code: ExitCode };

/** The refusal in an error; undefined for a bug, whose stack is for who must mend it. */
export function refusalIn(error: unknown): Refusal | undefined {
  if (error instanceof StoreRefused || error instanceof ListenRefused) return { sentence: error.message, code: 1 };
  if (error instanceof StoreAway)
    return { sentence: 'De database is niet meer te bereiken. Doe dit opnieuw als zij er weer is.', code: 1 };
  if (error instanceof AccessLogFull)
    return { sentence: 'Het toegangslog neemt geen regels aan. Doe verify: die zegt wat er is.', code: 1 };
  if (error instanceof HouseStyleWrong) return { sentence: error.message, code: 2 };
  if (error instanceof Quarantined)
    return { sentence: `Het bestand van ${error.id} is niet te gebruiken: ${damageWords[error.reason]}.`, code: 1 };
  return fileRefusal(error);
}

/** Files and folders that were named wrongly are asked wrongly; a disk that fails is not. */
function fileRefusal(error: unknown): Refusal | undefined {
  const path = error instanceof Error && 'path' in error && typeof error.path === 'string' ? error.path : '';
  const makesFolder = error instanceof Error && 'syscall' in error && error.syscall === 'mkdir';
  switch (errorCode(error)) {
    case 'ENOENT':
      return {
        sentence: makesFolder
          ? `Hier kan geen map gemaakt worden: ${path}`
          : `Dit bestand of deze map is er niet: ${path}`,
        code: 2,
      };
    case 'EISDIR':
      return {
        sentence: path ? `Dit is een map en geen bestand: ${path}` : 'Dit is een map en geen bestand.',
        code: 2,
      };
    case 'ENOTDIR':
      return { sentence: `Een deel van dit pad is een bestand en geen map: ${path}`, code: 2 };
    case 'EEXIST':
      return {
        sentence: makesFolder ? `Dit is een bestand en geen map: ${path}` : `Dit bestaat al: ${path}`,
        code: 2,
      };
    case 'EACCES':
    case 'EPERM':
      return { sentence: `U hebt geen rechten op: ${path}`, code: 2 };
    case 'EROFS':
      return { sentence: `Hier kan niet geschreven worden: ${path}`, code: 2 };
    case 'ENOSPC':
      return { sentence: 'De schijf is vol.', code: 1 };
    case 'EIO':
      return { sentence: `De schijf geeft een fout: ${path}`, code: 1 };
    default:
      return undefined;
  }
}
