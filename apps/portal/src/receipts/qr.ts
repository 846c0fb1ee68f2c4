import QRCode from 'qrcode'

/** A QR code as inline SVG, dark on white, quiet zone of four modules so that old cameras find it. */
export async function qrSvg(text: string): Promise<string> {
  return await QRCode.toString(text, { type: 'svg', margin: 4, errorCorrectionLevel: 'M' })
}
