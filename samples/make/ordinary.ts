import { type Sample, in2021 } from './sample.ts';

/** Agency, file, received, and finalised where it was; all in 2021. */
type Row = readonly [agency: string, file: string, received: string, sealed?: string];

const ROWS: readonly Row[] = [
  ['VPUB', 'BC KH177 nam 2021 - Van phong UBND TP (1).xlsx', '12-09 09:25', '12-09 08:51'],
  ['SNV', 'SNV_BaoCao_KH177_2021.xlsx', '12-14 08:04', '12-13 16:40'],
  ['STC', 'Bao cao KH177 - So Tai chinh.xlsx', '12-13 08:58', '12-13 08:30'],
  ['SNNPTNT', 'BaoCao177_SoNNPTNT_2021.xlsx', '12-13 10:02'],
  ['STTTT', 'STTTT_KH177_2021_chinh thuc.xlsx', '12-03 10:05', '12-03 09:58'],
  ['SNGV', 'SNgV - Bao cao KH 177.xlsx', '12-13 09:14', '12-10 16:22'],
  ['TTTP', 'Thanh tra TP - BC thuc hien KH 177.xlsx', '12-14 16:37', '12-14 16:20'],
  ['H001', 'UBND quận Ba Đình - Báo cáo 177.xlsx', '12-09 08:14'],
  ['H003', '177_UBND quan Tay Ho.xlsx', '12-02 15:54', '12-02 15:31'],
  ['H009', 'THANH XUAN - BAO CAO KH 177.xlsx', '12-14 09:06'],
  ['H021', 'Bac Tu Liem 177 (da ky).xlsx', '12-13 16:04', '12-13 15:12'],
  ['H274', 'Hoai Duc - KH 177.xlsx', '12-13 14:49'],
  ['H278', 'UBND huyện Thanh Oai_KH177.xlsx', '12-10 11:19', '12-10 10:45'],
  ['SN01', 'Vien NCPT KTXH - KH177.xlsx', '12-08 09:36'],
  ['SN04', 'Bao KTDT - bao cao 177.xlsx', '12-09 16:28', '12-09 16:02'],
  ['SN05', 'DH Thu do HN_Báo cáo KH 177.xlsx', '12-08 15:04'],
  ['SN11', 'CDN Viet Han_KH177.xlsx', '12-07 11:09'],
  ['SN15', 'HPA bao cao KH177 nam 2021.xlsx', '12-10 14:02', '12-10 13:50'],
  ['SN16', 'TT Bao ton di san TL-HN 177.xlsx', '12-14 09:48'],
  ['SN18', 'Ban QLDA giao thong - BC KH 177 nam 2021.xlsx', '12-13 15:50', '12-13 15:05'],
  ['SN23', 'MRB_KH177_2021.xlsx', '12-09 15:31'],
];

/** Reports as they should be, on time. */
export const ORDINARY: readonly Sample[] = ROWS.map(([agency, file, received, sealed]) => ({
  file,
  agency,
  receivedAt: in2021(received),
  ...(sealed === undefined ? {} : { sealedAt: in2021(sealed) }),
  listed: true,
  shows: '',
  expected: { standing: 'counted', codes: [] },
  content: { kind: 'workbook' },
}));
