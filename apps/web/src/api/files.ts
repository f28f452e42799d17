import { send } from './http';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Sends a spreadsheet as the raw body of a request; what kind it is follows from its name. */
export async function upload<T>(path: string, file: File): Promise<T> {
  const type = /\.csv$/i.test(file.name) ? 'text/csv' : XLSX;
  const response = await send(path, {
    method: 'POST',
    body: file,
    headers: { 'Content-Type': type, 'X-File-Name': encodeURIComponent(file.name) },
  });
  return (await response.json()) as T;
}
