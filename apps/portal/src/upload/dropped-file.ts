/** Why a file was let go while it arrived. */
export type DropCause = 'file_too_large' | 'files_too_many' | 'photos_busy'

/** A file that was not kept: its name, and why. */
export class DroppedFile extends File {
  readonly cause: DropCause

  constructor(name: string, cause: DropCause) {
    super([], name)
    this.cause = cause
  }
}
