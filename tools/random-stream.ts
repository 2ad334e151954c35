import { writeSync } from 'node:fs'
import { ORDERS, type Order, wordsInOrder } from './random/orders.ts'

const SIZE = { entity: 4096, month: 120, stream: 24, k: 4 }

/** Writes raw 32-bit words without end to standard output, replication after replication, until the reader leaves. */
function main(order: string | undefined): void {
  if (order === undefined || !(order in ORDERS)) throw new Error(`give an order: ${Object.keys(ORDERS).join(', ')}`)
  for (let replication = 1; ; replication++) {
    for (const words of wordsInOrder(order as Order, replication, SIZE)) {
      const bytes = new Uint8Array(words.buffer)
      let written = 0
      while (written < bytes.length) written += writeSome(bytes, written)
    }
  }
}

function writeSome(bytes: Uint8Array, from: number): number {
  try {
    return writeSync(1, bytes, from)
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code
    if (code === 'EAGAIN') return 0
    if (code === 'EPIPE') process.exit(0)
    throw error
  }
}

main(process.argv[2])
