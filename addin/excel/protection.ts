import { FREE_WHEN_PROTECTED } from '../../pipeline/contract/page.ts';

/** How every sheet of the template is protected: without a password. */
export const PROTECTION: Excel.WorksheetProtectionOptions = {
  allowFormatColumns: FREE_WHEN_PROTECTED.formatColumns,
  allowFormatRows: FREE_WHEN_PROTECTED.formatRows,
  allowAutoFilter: FREE_WHEN_PROTECTED.autoFilter,
};
