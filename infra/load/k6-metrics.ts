import { record } from './metrics.ts'

/** k6's counter metric. */
export class Counter {
  readonly name: string
  constructor(name: string) {
    this.name = name
  }
  add(amount: number): void {
    record.count(this.name, amount)
  }
}
