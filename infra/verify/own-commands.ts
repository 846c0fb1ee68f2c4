import type { Attributes, LedgerRow } from './ledger-rows.ts'

type CommandRow = Pick<LedgerRow, 'ownCommandId' | 'ownCommandSize'>

/**
 * Follows the own commands of one ledger: the first event of each carries its id and how many events it has, which stand
 * behind one another. A retry is answered by these columns, so a changed one would let a command happen twice.
 */
export function followOwnCommands() {
  let id = ''
  let left = 0

  function ofForeign({ ownCommandId, ownCommandSize }: CommandRow): string[] {
    return [
      ...(ownCommandId === null ? [] : ['own_command_id']),
      ...(ownCommandSize === null ? [] : ['own_command_size']),
    ]
  }

  /** A new command begins where one is named, or where the last one has all its events. */
  function begin({ ownCommandId, ownCommandSize }: CommandRow, commandId: string): string[] {
    const wrong = [
      ...(left > 0 ? ['own_command_size of the command before'] : []),
      ...(ownCommandId === commandId ? [] : ['own_command_id']),
      ...((ownCommandSize ?? 0) >= 1 ? [] : ['own_command_size']),
    ]
    id = commandId
    left = Math.max(1, ownCommandSize ?? 1) - 1
    return wrong
  }

  function goOn(row: CommandRow, commandId: string): string[] {
    left -= 1
    return [...ofForeign(row), ...(commandId === id ? [] : ['own_command_size of the command before'])]
  }

  return {
    /** names of what disagrees at a row */
    see(row: CommandRow, { commandid = '' }: Attributes, isOwn: boolean): string[] {
      if (!isOwn) return ofForeign(row)
      return left > 0 && row.ownCommandId === null ? goOn(row, commandid) : begin(row, commandid)
    },
    /** whether the last command lacks events */
    isOpen: (): boolean => left > 0,
  }
}
