import { type Browser, type Page, chromium } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { FAULT_TEXT, LACK_TEXT } from '../../../addin/pane/host-text.ts';
import { describeWith } from '../../support/describe-with.ts';
import { type Site, serveSite } from '../host/site.ts';
import type { PaneCase } from '../page/pane-case.ts';
import { accessFaults } from './axe.ts';
import { buildPage } from './build-page.ts';
import { openPane } from './open-pane.ts';
import { base64, carriedWorkbook, validWorkbook, workbookOf } from './workbooks.ts';

const AT = '2022-12-12T09:00:00';
const MODES = [
  { colorScheme: 'light' },
  { colorScheme: 'dark' },
  { colorScheme: 'light', forcedColors: 'active' },
] as const;

type Opened = 'nothing' | 'template' | 'complete' | 'carried' | 'heir' | 'foreign';
interface Scene {
  readonly opened: Opened;
  /** By default in December 2022. */
  readonly at?: string;
  readonly view?: PaneCase['view'];
  readonly lacks?: PaneCase['lacks'];
  /** What the user does before the view is looked at. */
  readonly then?: (page: Page) => Promise<void>;
  /** Something that must then be read. */
  readonly says: string;
}

/** Playwright does not see the role that Fluent's buttons give themselves. */
const press = (page: Page, text: string) => page.locator('fluent-button', { hasText: text }).click();

const SCENES: Readonly<Record<string, Scene>> = {
  'the first run': { opened: 'nothing', says: 'Bắt đầu' },
  'choosing an agency': {
    opened: 'nothing',
    view: 'template',
    then: async (page) => {
      await page.getByRole('combobox').last().fill('so noi vu');
      await page.getByRole('option', { name: 'Sở Nội vụ' }).click();
    },
    says: 'Đã chọn Sở Nội vụ',
  },
  'an agency that is no more': {
    opened: 'nothing',
    at: '2026-12-12T09:00:00',
    view: 'template',
    then: async (page) => {
      await page.getByRole('combobox').last().fill('stttt');
      await page.getByRole('option', { name: /nay là Sở Khoa học và Công nghệ$/ }).click();
    },
    says: 'Đã chọn Sở Khoa học và Công nghệ',
  },
  'a district, which nobody succeeds alone': {
    opened: 'nothing',
    at: '2026-12-12T09:00:00',
    view: 'template',
    then: (page) => page.getByRole('combobox').last().fill('quan ba dinh'),
    says: 'UBND quận Ba Đình không còn hoạt động; nay UBND xã, phường báo cáo: hãy tìm theo tên xã, phường.',
  },
  'a failure of Excel while the template was made': {
    opened: 'nothing',
    view: 'template',
    then: async (page) => {
      await page.getByRole('combobox').last().fill('snv');
      await page.getByRole('combobox').last().press('Enter');
      await page.evaluate(() => {
        window.host.failNext('excel-failed');
      });
      await press(page, 'Tạo biểu mẫu');
      await page.getByRole('alert').waitFor();
    },
    says: 'Excel không tạo được biểu mẫu; phần đã tạo dở được gỡ bỏ.',
  },
  'other work in the workbook': { opened: 'foreign', says: 'Sổ tính này đã có nội dung.' },
  'a picture in the workbook, which no cell tells': {
    opened: 'nothing',
    view: 'template',
    then: async (page) => {
      await page.getByRole('combobox').last().fill('snv');
      await page.getByRole('combobox').last().press('Enter');
      await page.evaluate(() => {
        window.host.failNext('workbook-in-use');
      });
      await press(page, 'Tạo biểu mẫu');
      await press(page, 'Mở sổ mới');
      await page.getByText('Đã mở sổ mới.').waitFor();
    },
    says: 'Hãy chuyển sang sổ đó rồi bấm nút Biểu mẫu trên thẻ Trang đầu.',
  },
  'no templates here': {
    opened: 'nothing',
    view: 'template',
    lacks: ['template'],
    says: LACK_TEXT.template.what,
  },
  'the template made': { opened: 'template', view: 'template', says: 'Chuyển từ báo cáo năm 2021' },
  'last year’s file offered': {
    opened: 'template',
    view: 'template',
    then: async (page) => {
      await chooseFile(page, await validWorkbook('STTTT', 2021));
      await page.getByText('nhiệm vụ chưa hoàn thành').waitFor();
    },
    says: 'Chuyển vào biểu mẫu',
  },
  'one of two files of last year offered': {
    opened: 'heir',
    at: '2025-12-12T09:00:00',
    view: 'template',
    then: async (page) => {
      await chooseFile(page, await validWorkbook('STNMT', 2024));
      await page.getByText('Chọn thêm tệp…', { exact: true }).waitFor();
    },
    says: 'Chưa có tệp của Sở Nông nghiệp và Phát triển nông thôn.',
  },
  'another file refused': {
    opened: 'template',
    view: 'template',
    then: async (page) => {
      await chooseFile(page, await workbookOf('STC', 2021));
      await page.getByText('Tệp này là báo cáo của').waitFor();
    },
    says: 'Tệp này là báo cáo của Sở Tài chính.',
  },
  findings: { opened: 'template', says: 'Chưa chọn Tình trạng của nhiệm vụ.' },
  'errors only, the pointer on the filter': {
    opened: 'template',
    then: (page) => page.getByRole('button', { name: 'Lỗi (52)' }).click(),
    says: 'Tất cả (52)',
  },
  'no findings': { opened: 'complete', says: 'Không còn lỗi hay cảnh báo nào.' },
  'nothing told of changes': { opened: 'template', lacks: ['following'], says: LACK_TEXT.following.what },
  'a cell gone to': {
    opened: 'template',
    then: async (page) => {
      await page.getByRole('button', { name: 'Đến ô B8' }).click();
      await page.getByText('Nhấn F6').waitFor();
    },
    says: 'Đã chọn trang Thông tin, ô B8 (Ngày báo cáo). Nhấn F6 để chuyển sang bảng tính.',
  },
  'a failure': {
    opened: 'template',
    then: async (page) => {
      await page.evaluate(() => {
        window.host.failNext('cell-being-edited');
      });
      await press(page, 'Lỗi tiếp theo');
      await page.getByRole('alert').waitFor();
    },
    says: FAULT_TEXT['cell-being-edited'].what,
  },
  'not to be sealed yet': { opened: 'template', view: 'finalise', says: 'lỗi nên chưa chốt được' },
  'carried over and not yet looked at': {
    opened: 'carried',
    view: 'check',
    says: '1 mục chuyển từ năm trước, chưa cập nhật',
  },
  'ready to be sealed, with a warning': {
    opened: 'carried',
    view: 'finalise',
    says: 'Báo cáo không còn lỗi, nhưng còn 1 mục chuyển từ năm trước chưa cập nhật.',
  },
  'sealed, and saved by the user': {
    opened: 'complete',
    view: 'finalise',
    lacks: ['saving'],
    then: async (page) => {
      await press(page, 'Chốt và lưu báo cáo');
      await page.getByText('hãy nhấn Ctrl+S để lưu trước khi gửi').waitFor();
      await page.evaluate(() => {
        window.host.userSaves();
      });
      await page.locator('.bar.success', { hasText: 'Đã chốt lúc' }).waitFor();
    },
    says: 'Đã lưu: C:\\Bao cao\\bao-cao-2022.xlsx',
  },
  'sealed, and saved as the user says': {
    opened: 'complete',
    view: 'finalise',
    lacks: ['following', 'saving'],
    then: async (page) => {
      await press(page, 'Chốt và lưu báo cáo');
      await page.getByText('hãy nhấn Ctrl+S để lưu trước khi gửi').waitFor();
      await press(page, 'Tôi đã lưu');
      await page.locator('.bar.success', { hasText: 'Đã chốt lúc' }).waitFor();
    },
    says: 'Đã lưu vào tệp đang mở.',
  },
  'ready to be sealed': { opened: 'complete', view: 'finalise', says: 'Mã xác nhận nội dung' },
  sealed: {
    opened: 'complete',
    view: 'finalise',
    then: async (page) => {
      await press(page, 'Chốt và lưu báo cáo');
      await page.getByText('Đã chốt lúc').waitFor();
    },
    says: 'Đã lưu: C:\\Bao cao\\bao-cao-2022.xlsx',
  },
  'sealed, not saved, and come back to': {
    opened: 'complete',
    view: 'finalise',
    lacks: ['saving'],
    then: async (page) => {
      await press(page, 'Chốt và lưu báo cáo');
      await page.getByText('Đã chốt lúc').waitFor();
      await page.getByRole('button', { name: 'Kiểm tra', exact: true }).click();
      await page.getByRole('button', { name: 'Chốt báo cáo' }).click();
      await page.locator('.bar.warning', { hasText: 'Đã chốt lúc' }).waitFor();
    },
    says: 'Tệp chưa được lưu tự động: hãy nhấn Ctrl+S để lưu trước khi gửi.',
  },
  'changed after it was sealed': {
    opened: 'complete',
    view: 'finalise',
    then: async (page) => {
      await press(page, 'Chốt và lưu báo cáo');
      await page.getByText('Đã chốt lúc').waitFor();
      await page.evaluate(() => {
        window.host.edit([{ set: 'Nhiệm vụ!J5', value: 'Phòng khác' }]);
      });
      await page.getByText('Chốt lại và lưu').waitFor();
    },
    says: 'Nội dung đã bị sửa sau khi chốt (09:00 ngày 12/12/2022).',
  },
  help: { opened: 'nothing', view: 'help', says: 'Theo Kế hoạch số 177/KH-UBND.' },
};

async function chooseFile(page: Page, bytes: Uint8Array): Promise<void> {
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: 'bản cuối (2).xlsx', mimeType: '', buffer: Buffer.from(bytes) });
}

describeWith('browser', 'the views of the pane', (program) => {
  let browser: Browser;
  let site: Site;
  const books: Partial<Record<Opened, string>> = {};

  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: program, args: ['--no-sandbox', '--disable-gpu'] });
    site = await serveSite(await buildPage());
    books.template = base64(await workbookOf('STTTT', 2022));
    books.complete = base64(await validWorkbook('STTTT', 2022));
    books.heir = base64(await workbookOf('SNNMT', 2025));
    books.carried = base64(await carriedWorkbook('STTTT', 2022));
    books.foreign = base64(await foreignWorkbook());
  });
  afterAll(async () => {
    await browser.close();
    await site.close();
  });

  async function opened({ opened: name, at = AT, view, lacks, then }: Scene) {
    const workbook = books[name];
    const page = await openPane(
      { browser, site },
      { at, ...(workbook ? { workbook } : {}), ...(view ? { view } : {}), ...(lacks ? { lacks } : {}) },
    );
    await then?.(page);
    return page;
  }

  it.each(Object.entries(SCENES))('%s', async (_, scene) => {
    const page = await opened(scene);
    try {
      expect(await page.locator('body').innerText()).toContain(scene.says);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
      expect(await inCorner(page)).toBe(false);
      for (const mode of MODES) {
        await page.emulateMedia(mode);
        expect(await accessFaults(page)).toEqual([]);
      }
    } finally {
      await page.context().close();
    }
  });

  it('ask the network for nothing but the page', async () => {
    const page = await opened({ opened: 'complete', says: '' });
    const asked = await page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name));
    expect(asked.filter((name) => !name.startsWith(site.origin))).toEqual([]);
    await page.context().close();
  });
});

/** True where something that can be clicked stands where Excel draws its menu. */
function inCorner(page: Page): Promise<boolean> {
  return page.evaluate(() => {
    window.scrollTo(0, 0);
    return [...document.querySelectorAll('button, input, select, fluent-button, [role=option]')].some(
      (element) => {
        const { right, top } = element.getBoundingClientRect();
        return right > 280 && top < 32;
      },
    );
  });
}

async function foreignWorkbook(): Promise<Uint8Array> {
  const { default: ExcelJS } = await import('exceljs');
  const workbook = new ExcelJS.Workbook();
  workbook.addWorksheet('Sổ theo dõi').getCell('A1').value = 'Việc khác';
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}
