import { crc32, deflateRawSync } from 'node:zlib';

export interface Part {
  readonly name: string;
  readonly data: Buffer | string;
  /** What the directory says the size is, where it lies. */
  readonly claimedSize?: number;
  /** General purpose bit 0: encrypted. */
  readonly encrypted?: boolean;
}

/** A zip file by hand, so that it can be wrong in every way. */
export function zip(parts: readonly Part[]): Buffer {
  const bodies: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const part of parts) {
    const data = Buffer.from(part.data);
    const packed = deflateRawSync(data);
    const name = Buffer.from(part.name);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(part.encrypted === true ? 0x801 : 0x800, 2);
    common.writeUInt16LE(8, 4);
    common.writeUInt32LE(crc32(data), 10);
    common.writeUInt32LE(packed.length, 14);
    common.writeUInt32LE(part.claimedSize ?? data.length, 18);
    common.writeUInt16LE(name.length, 22);
    const local = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), common, name, packed]);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(offset, 10);
    directory.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\x00', 'latin1'), common, place, name]));
    bodies.push(local);
    offset += local.length;
  }
  const list = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(list.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...bodies, list, end]);
}

const MAIN = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const NS = 'http://schemas.openxmlformats.org';
const rels = (body: string): string =>
  `<Relationships xmlns="${NS}/package/2006/relationships">${body}</Relationships>`;

/** The parts of the smallest workbook, with one sheet of the given inner XML. */
export function workbookParts(sheet: string, more: { types?: string; names?: string } = {}): Part[] {
  const types = more.types ?? `${MAIN}.sheet.main+xml`;
  return [
    {
      name: '[Content_Types].xml',
      data: `<Types xmlns="${NS}/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${types}"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${MAIN}.worksheet+xml"/></Types>`,
    },
    {
      name: '_rels/.rels',
      data: rels(
        `<Relationship Id="r1" Type="${NS}/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/>`,
      ),
    },
    {
      name: 'xl/workbook.xml',
      data: `<workbook xmlns="${NS}/spreadsheetml/2006/main" xmlns:r="${NS}/officeDocument/2006/relationships"><sheets><sheet name="清单" sheetId="1" r:id="r1"/></sheets>${more.names ?? ''}</workbook>`,
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      data: rels(
        `<Relationship Id="r1" Type="${NS}/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/>`,
      ),
    },
    {
      name: 'xl/worksheets/sheet1.xml',
      data: `<worksheet xmlns="${NS}/spreadsheetml/2006/main">${sheet}</worksheet>`,
    },
  ];
}

export const textRow = (number: number, ...texts: string[]): string =>
  `<row r="${number}">${texts.map((text, at) => `<c r="${'ABCDEFGH'[at]}${number}" t="inlineStr"><is><t>${text}</t></is></c>`).join('')}</row>`;
