import { record } from './metrics.ts'

/** k6's trend metric: average, percentiles and extremes of what was added. */
export class Trend {
  readonly name: string
  constructor(name: string) {
    this.name = name
  }
  add(value: number): void {
    record.value(this.name, value)
  }
}

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
