import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { systemFaultText } from '../../pipeline/cli/write-text.ts';

const refused = (code: string, path?: string): Error =>
  Object.assign(new Error(code), { code, syscall: 'read', ...(path !== undefined && { path }) });

describe('an error of the system that nothing has told of', () => {
  it.each([
    ['ENOENT', 'vừa bị xóa, đổi tên, rút ra'],
    ['ESTALE', 'vừa bị xóa, đổi tên, rút ra'],
    ['EACCES', 'Không có quyền'],
    ['EMFILE', 'quá nhiều tệp'],
    ['EIO', 'Ổ đĩa hoặc mạng gặp lỗi'],
    ['EREMOTEIO', 'Ổ đĩa hoặc mạng gặp lỗi'],
  ])('%s becomes one sentence with its place, its code and what to do', (code, reason) => {
    const text = systemFaultText(refused(code, '/usb/tiep-nhan'));
    expect(text).toMatch(
      new RegExp(`^Không còn dùng được /usb/tiep-nhan \\(${code}\\)\\. [^\n]*${reason}[^\n]*$`),
    );
    expect(text).toContain('chạy lại');
  });

  it('is told without a place where it has none', () => {
    expect(systemFaultText(refused('EIO'))).toMatch(
      /^Không còn dùng được tệp hoặc thư mục cần dùng \(EIO\)\./,
    );
  });

  it.each<[string, () => unknown]>([
    ['a wrong type', () => (undefined as unknown as string).length],
    ['a call of the system with wrong arguments', () => readFileSync({} as unknown as string)],
  ])('%s stays the mistake of the program that it is', (_, mistake) => {
    const thrown = (() => {
      try {
        return mistake();
      } catch (error) {
        return error;
      }
    })();
    expect(thrown).toBeInstanceOf(TypeError);
    expect(systemFaultText(thrown)).toBeUndefined();
  });
});
