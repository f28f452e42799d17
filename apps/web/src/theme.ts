import type { ThemeConfig } from 'antd';

/** Colour is kept for law (see style/base.css); the console itself has one accent. */
export const theme: ThemeConfig = {
  token: {
    colorPrimary: '#0f766e',
    colorInfo: '#0f766e',
    colorLink: '#0f766e',
    colorLinkHover: '#115e59',
    colorText: '#1f2937',
    colorTextSecondary: '#5b6472',
    colorBgLayout: '#f6f7f7',
    colorBorder: '#d5d9dd',
    colorBorderSecondary: '#e6e8ea',
    borderRadius: 4,
    fontSize: 14,
    fontFamily: '"PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "Noto Sans SC", system-ui, sans-serif',
    motionDurationMid: '0.12s',
    motionDurationSlow: '0.16s',
  },
  components: {
    Button: { primaryShadow: 'none', defaultShadow: 'none' },
    Drawer: { paddingLG: 20 },
  },
};
