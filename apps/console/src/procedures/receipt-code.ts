import { procedureFor } from '@yiwang/identity'
import QRCode from 'qrcode'
import { z } from 'zod'

/**
 * The QR code of a printed receipt, as SVG. A mutation, so that the secret enters no URL and no log; it is not kept.
 * Quiet zone of four modules, so that old cameras find it.
 */
export const createReceiptCode = (portalUrl: string) =>
  procedureFor('take-in', 'Request')
    .input(z.object({ receiptSecret: z.string().regex(/^[\w-]{22}$/) }))
    .output(z.object({ svg: z.string() }))
    .mutation(async ({ input }) => ({
      svg: await QRCode.toString(`${portalUrl}/r/${input.receiptSecret}`, {
        type: 'svg',
        margin: 4,
        errorCorrectionLevel: 'M',
      }),
    }))
