"""The words of the vocabularies in Chinese. English shows the words themselves."""

from __future__ import annotations

from collections.abc import Mapping

TERMS: Mapping[str, str] = {
    "draft": "草稿", "in-review": "审阅中", "final": "定稿", "public": "公开", "internal": "内部",
    "stated": "有来源", "inferred": "推断", "unconfirmed": "未经证实",
    "official": "官方", "analysis": "分析", "news": "新闻", "archive": "存档", "article": "文章", "data": "数据",
    "change": "变更", "impact-start": "影响开始", "impact-peak": "影响最大", "detected": "发现", "acknowledged": "接手",
    "escalated": "升级", "declared": "宣布为故障", "identified": "原因已知", "decision": "决定", "mitigation": "处置",
    "communication": "通报", "recovering": "恢复中", "recovered": "已恢复", "resolved": "已关闭", "follow-up": "后续", "note": "备注",
    "alert": "告警", "human": "内部人员", "customer": "客户", "partner": "合作方", "outsider": "外部观察者",
    "outage": "中断", "degraded": "降级", "maintenance": "维护", "full": "全部", "partial": "部分", "none": "未受影响",
    "trigger": "触发", "root": "根因", "contributing": "促成", "sustaining": "持续",
    "configuration-change": "配置变更", "code-change": "代码变更", "data-change": "数据变更", "load": "负载", "capacity": "容量",
    "provider": "供应商", "decay": "老化", "hardware": "硬件", "facility": "机房设施", "network": "网络", "software-defect": "软件缺陷",
    "design": "设计", "dependency": "依赖", "process": "流程", "rollout": "发布", "observability": "可观测性", "access": "访问",
    "recovery": "恢复", "interface": "界面", "security": "安全", "unknown": "不详",
    "runtime": "运行时", "startup": "启动", "deploy": "部署", "observe": "观测",
    "rollback": "回滚", "fix-forward": "前滚修复", "disable": "停用", "failover": "切换", "shift-traffic": "转移流量",
    "shed-load": "削减负载", "block": "阻断", "scale-up": "扩容", "scale-down": "缩容", "restart": "重启", "restore": "恢复数据",
    "repair": "人工修复", "pause": "暂停", "workaround": "绕行", "communicate": "通告", "investigate": "排查", "other": "其他",
    "yes": "有效", "partly": "部分有效", "no": "无效", "prevent": "预防", "detect": "发现", "mitigate": "缓解",
    "open": "未开始", "in-progress": "进行中", "done": "完成", "wont-do": "不做",
    "control-plane": "控制面", "data-plane": "数据面", "service-discovery": "服务发现", "dns": "DNS", "identity": "身份与权限",
    "admission": "准入", "deploy-pipeline": "部署管线", "network-control": "网络控制", "load-balancing": "负载均衡", "proxy": "代理",
    "compute": "计算", "storage": "存储", "storage-metadata": "存储元数据", "database": "数据库", "cache": "缓存", "queue": "队列",
    "configuration": "配置", "automation": "自动化", "console": "控制台", "operations-tooling": "运维工具", "backup": "备份",
    "power": "电力", "cooling": "冷却", "supplier": "供应商", "application": "应用", "endpoint": "终端",
    "preferred": "采信", "alternative": "可能", "rejected": "不采信",
    "recovery lock-out": "恢复死锁", "bootstrap loop": "启动循环", "deployment loop": "部署循环", "runtime loop": "运行时循环",
    "observation loop": "观测循环",
}  # fmt: skip
