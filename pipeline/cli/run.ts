import { ReconciliationFault } from '../consolidate/reconcile.ts';
import { momentOf } from '../contract/time.ts';
import { WriteFault } from '../workbook/write-fault.ts';
import type { Command } from './command.ts';
import type { CommandName } from './help.ts';
import { processTerminal } from './terminal.ts';
import { UsageFault } from './usage.ts';
import { systemFaultText, writeFaultText } from './write-text.ts';

/** Runs a command and turns faults into one Vietnamese message and exit code 2. */
export async function runCommand(name: CommandName, args: readonly string[]): Promise<number> {
  const terminal = processTerminal();
  try {
    const command = await load(name);
    return await command(args, terminal, momentOf(Date.now()));
  } catch (error) {
    const text = faultText(error);
    if (text === undefined) throw error;
    terminal.err(text);
    return 2;
  }
}

async function load(name: CommandName): Promise<Command> {
  switch (name) {
    case 'template':
      return (await import('./template.ts')).template;
    case 'check':
      return (await import('./check.ts')).check;
    case 'merge':
      return (await import('./merge.ts')).merge;
    case 'status':
      return (await import('./status.ts')).status;
    case 'remind':
      return (await import('./remind.ts')).remind;
  }
}

function faultText(error: unknown): string | undefined {
  if (error instanceof UsageFault) return error.message;
  if (error instanceof WriteFault) return writeFaultText(error);
  if (error instanceof ReconciliationFault)
    return `Số liệu không khớp, không ghi báo cáo. Đây là lỗi của phần mềm, hãy báo cho người phát triển:\n  ${error.message}`;
  return systemFaultText(error);
}
