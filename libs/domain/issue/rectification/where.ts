/** Where the work on site may go on: anywhere before another body or the bin has it. */
export const HERE = [
  'registered',
  'classified',
  'direct',
  'listed',
  'transfer-approved',
  'transferred',
  'received',
  'deemed-received',
  'objected',
  'assigned',
] as const;
