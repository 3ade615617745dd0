<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>ActDetails</name>
    <message>
        <source>Age</source>
        <translation>年龄</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>答复</translation>
    </message>
    <message>
        <source>Asked</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Consultation</source>
        <translation>咨询</translation>
    </message>
    <message>
        <source>Consultation {number}</source>
        <translation>咨询 {number}</translation>
    </message>
    <message>
        <source>Copies</source>
        <translation>份数</translation>
    </message>
    <message>
        <source>Desk</source>
        <translation>登记台</translation>
    </message>
    <message>
        <source>Does not count</source>
        <translation>已作废，不计入统计</translation>
    </message>
    <message>
        <source>From</source>
        <translation>来自</translation>
    </message>
    <message>
        <source>Given</source>
        <translation>领取资料</translation>
    </message>
    <message>
        <source>Grade</source>
        <translation>年级</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>人群</translation>
    </message>
    <message>
        <source>Guardian</source>
        <translation>监护人</translation>
    </message>
    <message>
        <source>Handout</source>
        <translation>宣传单</translation>
    </message>
    <message>
        <source>Into stock</source>
        <translation>计入库存</translation>
    </message>
    <message>
        <source>Layout</source>
        <translation>版式</translation>
    </message>
    <message>
        <source>Material</source>
        <translation>资料</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>方式</translation>
    </message>
    <message>
        <source>Movement</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Notice</source>
        <translation>告知书</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>On display</source>
        <translation>展示</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>团体</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Party</source>
        <translation>对方</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>来访者</translation>
    </message>
    <message>
        <source>Persons</source>
        <translation>人次</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Print run</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>登记信息</translation>
    </message>
    <message>
        <source>Recorded by</source>
        <translation>经办人</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>地点</translation>
    </message>
    <message>
        <source>Stock</source>
        <translation>库存</translation>
    </message>
    <message>
        <source>Stock movement</source>
        <translation>出入库</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Visit</source>
        <translation>来访</translation>
    </message>
    <message>
        <source>Visitors</source>
        <translation>人数</translation>
    </message>
    <message>
        <source>Voided</source>
        <translation>作废时间</translation>
    </message>
</context>
<context>
    <name>ActTable</name>
    <message>
        <source>Got</source>
        <translation>领取资料</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>What</source>
        <translation>事项</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>来访者</translation>
    </message>
</context>
<context>
    <name>ActWords</name>
    <message>
        <source>1 copy</source>
        <translation>1 份</translation>
    </message>
    <message>
        <source>{count} copies</source>
        <translation>{count} 份</translation>
    </message>
</context>
<context>
    <name>AskedPanel</name>
    <message>
        <source>Consultations of the day</source>
        <translation>当天咨询</translation>
    </message>
    <message>
        <source>Esc clears the filter.</source>
        <translation>按 Esc 清空筛选</translation>
    </message>
    <message>
        <source>Find in the consultations of the day</source>
        <translation>在当天咨询中查找</translation>
    </message>
    <message>
        <source>Nobody has asked yet today.</source>
        <translation>今天还没有咨询记录</translation>
    </message>
    <message>
        <source>Nothing like this was asked.</source>
        <translation>没有符合条件的咨询</translation>
    </message>
    <message>
        <source>Press a digit for the topic, then Enter: the first consultation.</source>
        <translation>按数字选主题，再按回车，第一条咨询就记下了</translation>
    </message>
    <message>
        <source>The chosen consultation</source>
        <translation>选中的咨询</translation>
    </message>
    <message>
        <source>Topic, outcome, question or number  ( / )</source>
        <translation>主题、结果、问题、编号  ( / )</translation>
    </message>
    <message>
        <source>{count} of {total}</source>
        <translation>{count} / {total} 条</translation>
    </message>
    <message>
        <source>{total} entries</source>
        <translation>{total} 条</translation>
    </message>
</context>
<context>
    <name>ConsultationForm</name>
    <message>
        <source> Contact: {phone}</source>
        <translation>联系电话：{phone}</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>姓名(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Phone</source>
        <translation>电话(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Unit</source>
        <translation>单位(&amp;U)</translation>
    </message>
    <message>
        <source>All topics</source>
        <translation>全部主题</translation>
    </message>
    <message>
        <source>Answe&amp;r</source>
        <translation>答复(&amp;R)</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>清空</translation>
    </message>
    <message>
        <source>Enter saves. Inside a text Enter makes a line, Ctrl+Enter saves, Esc goes back.</source>
        <translation>回车保存；在问题和答复里回车换行、Ctrl+Enter 保存、Esc 返回按键区。</translation>
    </message>
    <message>
        <source>How</source>
        <translation>方式</translation>
    </message>
    <message>
        <source>In a few words</source>
        <translation>几句话即可</translation>
    </message>
    <message>
        <source>In general words: no names, no illness</source>
        <translation>用一般说法写，不写姓名和病情</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Persons</source>
        <translation>人次</translation>
    </message>
    <message>
        <source>Persons (&amp;C)</source>
        <translation>人次(&amp;C)</translation>
    </message>
    <message>
        <source>Ques&amp;tion</source>
        <translation>问题(&amp;T)</translation>
    </message>
    <message>
        <source>Save the consultation</source>
        <translation>保存咨询</translation>
    </message>
    <message>
        <source>Sensitive: only the topic, no names, no illness</source>
        <translation>只记类别，不写姓名和病情</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>What was answered, what is to be done</source>
        <translation>答复了什么，还要做什么</translation>
    </message>
    <message>
        <source>not chosen yet</source>
        <translation>尚未选择</translation>
    </message>
    <message>
        <source>one less</source>
        <translation>减一</translation>
    </message>
    <message>
        <source>one more</source>
        <translation>加一</translation>
    </message>
    <message>
        <source>optional</source>
        <translation>选填</translation>
    </message>
    <message>
        <source>optional, to call back</source>
        <translation>选填，便于回访</translation>
    </message>
</context>
<context>
    <name>ConsultationsPage</name>
    <message>
        <source>All topics</source>
        <translation>全部主题</translation>
    </message>
    <message>
        <source>Asked</source>
        <translation>咨询人次</translation>
    </message>
    <message>
        <source>Bring back</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>Choose a topic first: 1 to 8, or O for all of them.</source>
        <translation>请先选主题：按 1 到 8，或按 O 看全部主题。</translation>
    </message>
    <message>
        <source>Clinic</source>
        <translation>其中义诊</translation>
    </message>
    <message>
        <source>Consulting</source>
        <translation>咨询</translation>
    </message>
    <message>
        <source>Saved {number} · {topic} · {outcome}</source>
        <translation>已保存 {number} · {topic} · {outcome}</translation>
    </message>
    <message>
        <source>Taken back: {number}</source>
        <translation>已撤销 {number}</translation>
    </message>
    <message>
        <source>The form was cleared.</source>
        <translation>表单已清空</translation>
    </message>
    <message>
        <source>Undo  F9</source>
        <translation>撤销 F9</translation>
    </message>
</context>
<context>
    <name>CountingPanel</name>
    <message>
        <source>Back to the form</source>
        <translation>回到登记表</translation>
    </message>
    <message>
        <source>Counting mode</source>
        <translation>连续计数</translation>
    </message>
    <message>
        <source>Each press of 1 to 6 counts one visitor at once. F2 or Esc goes back to the form.</source>
        <translation>按一次 1—6，就登记一人。按 F2 或 Esc 回到登记表。</translation>
    </message>
    <message>
        <source>counted in this run</source>
        <translation>本轮已计（人次）</translation>
    </message>
</context>
<context>
    <name>DisplayForm</name>
    <message>
        <source>&amp;Unit</source>
        <translation>单位(&amp;U)</translation>
    </message>
    <message>
        <source>Blank is not reported, 0 is none. PgUp, PgDn: another unit</source>
        <translation>留空为未填报，0 为没有。PgUp、PgDn 换单位。</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>清空</translation>
    </message>
    <message>
        <source>Fill in at least one figure; 0 means none.</source>
        <translation>请至少填写一项，没有的填 0。</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>填报</translation>
    </message>
    <message>
        <source>Report a display</source>
        <translation>填报展示</translation>
    </message>
</context>
<context>
    <name>DisplayReports</name>
    <message>
        <source>Reported {number} · {unit}</source>
        <translation>已填报 {number} · {unit}</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>What each unit reported to show</source>
        <translation>各单位填报的展示</translation>
    </message>
</context>
<context>
    <name>Fact</name>
    <message>
        <source>a list</source>
        <translation>列表</translation>
    </message>
    <message>
        <source>a text</source>
        <translation>文字</translation>
    </message>
    <message>
        <source>a value is missing</source>
        <translation>缺少内容</translation>
    </message>
    <message>
        <source>a whole number</source>
        <translation>整数</translation>
    </message>
    <message>
        <source>an object</source>
        <translation>对象</translation>
    </message>
    <message>
        <source>the file is not text in UTF-8</source>
        <translation>文件不是 UTF-8 文本</translation>
    </message>
    <message>
        <source>the file is not there</source>
        <translation>文件不存在</translation>
    </message>
    <message>
        <source>this cannot be read</source>
        <translation>无法读取</translation>
    </message>
    <message>
        <source>this code is in no list</source>
        <translation>代码不在名录中</translation>
    </message>
    <message>
        <source>this code stands twice</source>
        <translation>代码重复</translation>
    </message>
    <message>
        <source>this column is missing</source>
        <translation>缺少这一列</translation>
    </message>
    <message>
        <source>this is not a whole number</source>
        <translation>不是整数</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>是或否</translation>
    </message>
</context>
<context>
    <name>FaultList</name>
    <message>
        <source>Faults in the data files</source>
        <translation>资料文件的问题</translation>
    </message>
    <message>
        <source>The desk works with what is sound. Correct these and start again.</source>
        <translation>其余资料照常使用。请改正以下各处，然后重新启动。</translation>
    </message>
</context>
<context>
    <name>Field</name>
    <message>
        <source>: </source>
        <translation>：</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>年龄</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>答复</translation>
    </message>
    <message>
        <source>Audience group</source>
        <translation>人群</translation>
    </message>
    <message>
        <source>Consent</source>
        <translation>同意</translation>
    </message>
    <message>
        <source>Consultations</source>
        <translation>咨询</translation>
    </message>
    <message>
        <source>Copies</source>
        <translation>份数</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Display</source>
        <translation>展示</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>From or to</source>
        <translation>来源或去向</translation>
    </message>
    <message>
        <source>Grade</source>
        <translation>年级</translation>
    </message>
    <message>
        <source>Guardian&apos;s name</source>
        <translation>监护人姓名</translation>
    </message>
    <message>
        <source>Guardian&apos;s phone</source>
        <translation>监护人电话</translation>
    </message>
    <message>
        <source>Handout</source>
        <translation>宣传单</translation>
    </message>
    <message>
        <source>Head count</source>
        <translation>人数</translation>
    </message>
    <message>
        <source>Items</source>
        <translation>资料</translation>
    </message>
    <message>
        <source>Layout</source>
        <translation>版式</translation>
    </message>
    <message>
        <source>Material</source>
        <translation>资料</translation>
    </message>
    <message>
        <source>Mode</source>
        <translation>方式</translation>
    </message>
    <message>
        <source>Movement</source>
        <translation>出入库</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Notice</source>
        <translation>告知</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>单位（学校）</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>个人信息</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>地点</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>Town</source>
        <translation>来自</translation>
    </message>
    <message>
        <source>Visit</source>
        <translation>接待</translation>
    </message>
</context>
<context>
    <name>Finding</name>
    <message>
        <source>the book could not be read to its end ({detail})</source>
        <translation>登记簿未能读完（{detail}）</translation>
    </message>
    <message>
        <source>the table {detail} differs from the lines</source>
        <translation>表 {detail} 与记录行不一致</translation>
    </message>
    <message>
        <source>{desk} line {seq}: does not follow from the line before it</source>
        <translation>{desk} 第 {seq} 行：与上一行不衔接</translation>
    </message>
    <message>
        <source>{desk} line {seq}: the personal data were altered</source>
        <translation>{desk} 第 {seq} 行：个人信息被改动</translation>
    </message>
    <message>
        <source>{desk} line {seq}: the text was altered</source>
        <translation>{desk} 第 {seq} 行：内容被改动</translation>
    </message>
    <message>
        <source>{desk} line {seq}: two lines stand at this place</source>
        <translation>{desk} 第 {seq} 行：同一位置有两行</translation>
    </message>
    <message>
        <source>{desk}: lines {detail} are missing</source>
        <translation>{desk}：缺少第 {detail} 行</translation>
    </message>
    <message>
        <source>{detail} damaged pages in the file</source>
        <translation>文件中有 {detail} 页损坏</translation>
    </message>
</context>
<context>
    <name>GroupTile</name>
    <message>
        <source>{count} today</source>
        <translation>今日 {count}</translation>
    </message>
    <message>
        <source>{name}: {key} chooses, Alt+{key} counts one</source>
        <translation>{name}：按 {key} 选择，按 Alt+{key} 直接计一人</translation>
    </message>
</context>
<context>
    <name>HandoutList</name>
    <message>
        <source>{count} left</source>
        <translation>余 {count}</translation>
    </message>
</context>
<context>
    <name>HandoutPicker</name>
    <message>
        <source>Esc shows all again.</source>
        <translation>按 Esc 重新显示全部。</translation>
    </message>
    <message>
        <source>Find a handout</source>
        <translation>查找宣传单</translation>
    </message>
    <message>
        <source>Handouts</source>
        <translation>宣传单</translation>
    </message>
    <message>
        <source>Handouts come from handouts.toml in the data folder.</source>
        <translation>宣传单来自数据文件夹里的 handouts.toml。</translation>
    </message>
    <message>
        <source>No handout fits the filter.</source>
        <translation>没有符合筛选的宣传单。</translation>
    </message>
    <message>
        <source>There are no handouts.</source>
        <translation>还没有宣传单。</translation>
    </message>
    <message>
        <source>Title, unit, topic  ( / )</source>
        <translation>标题、单位、主题（/）</translation>
    </message>
    <message>
        <source>{count}, {few} low</source>
        <translation>{count} 种 · {few} 种偏低</translation>
    </message>
</context>
<context>
    <name>KeysCard</name>
    <message>
        <source>Keys</source>
        <translation>按键</translation>
    </message>
    <message>
        <source>choose the age</source>
        <translation>选择年龄</translation>
    </message>
    <message>
        <source>choose the audience group</source>
        <translation>选择人群</translation>
    </message>
    <message>
        <source>clear the form</source>
        <translation>清空表格</translation>
    </message>
    <message>
        <source>count one visitor at once, on any page</source>
        <translation>直接计一人，任何页面可用</translation>
    </message>
    <message>
        <source>full screen</source>
        <translation>全屏</translation>
    </message>
    <message>
        <source>give one copy; L for all materials</source>
        <translation>发放一份；L 为全部资料</translation>
    </message>
    <message>
        <source>group visit or single person</source>
        <translation>团体或个人</translation>
    </message>
    <message>
        <source>name, phone, town, head count</source>
        <translation>姓名、电话、来自、人数</translation>
    </message>
    <message>
        <source>reception; pressed again: counting mode</source>
        <translation>接待；再按一次为连续计数</translation>
    </message>
    <message>
        <source>save the act, from anywhere in the form</source>
        <translation>登记，在表内任何位置</translation>
    </message>
    <message>
        <source>settings of this desk</source>
        <translation>本台设置</translation>
    </message>
    <message>
        <source>take one copy back</source>
        <translation>减去一份</translation>
    </message>
    <message>
        <source>the other pages; also Ctrl + 2 … 6</source>
        <translation>其他页面；也可用 Ctrl + 2 … 6</translation>
    </message>
    <message>
        <source>the same from inside a text field</source>
        <translation>在文本框内用同样的键</translation>
    </message>
    <message>
        <source>this card</source>
        <translation>打开或关闭本卡片</translation>
    </message>
    <message>
        <source>topic asked about; O for all topics</source>
        <translation>咨询主题；O 为全部主题</translation>
    </message>
    <message>
        <source>type how many copies</source>
        <translation>输入份数</translation>
    </message>
    <message>
        <source>undo the last act of this desk</source>
        <translation>撤销本台上一条</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Choose the unit…</source>
        <translation>选择单位…</translation>
    </message>
    <message>
        <source>Consulting</source>
        <translation>咨询</translation>
    </message>
    <message>
        <source>Day {number} of {total}</source>
        <translation>第 {number} 天 / 共 {total} 天</translation>
    </message>
    <message>
        <source>Faults in the data files: {count}</source>
        <translation>资料文件有 {count} 处问题</translation>
    </message>
    <message>
        <source>KJZ Desk</source>
        <translation>科技周登记台</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>按键</translation>
    </message>
    <message>
        <source>Materials</source>
        <translation>资料</translation>
    </message>
    <message>
        <source>Own unit: {unit}</source>
        <translation>本台单位：{unit}</translation>
    </message>
    <message>
        <source>Printing</source>
        <translation>印制</translation>
    </message>
    <message>
        <source>Reception</source>
        <translation>接待</translation>
    </message>
    <message>
        <source>Recorded today: {count}</source>
        <translation>今日共 {count} 条</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>记录</translation>
    </message>
    <message>
        <source>Saved {time} · {count} today</source>
        <translation>已存 {time} · 共 {count} 条</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Statistics</source>
        <translation>统计</translation>
    </message>
    <message>
        <source>Sunlight mode</source>
        <translation>强光模式</translation>
    </message>
    <message>
        <source>{event} · KJZ Desk</source>
        <translation>{event} · 科技周登记台</translation>
    </message>
    <message>
        <source>{site} · desk {letter}</source>
        <translation>{site} · {letter} 台</translation>
    </message>
</context>
<context>
    <name>MaterialTable</name>
    <message>
        <source>Given</source>
        <translation>发出</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>现有</translation>
    </message>
    <message>
        <source>Material</source>
        <translation>资料</translation>
    </message>
    <message>
        <source>Moved</source>
        <translation>入出</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>期初</translation>
    </message>
    <message>
        <source>retired</source>
        <translation>已停用</translation>
    </message>
</context>
<context>
    <name>MaterialsPage</name>
    <message>
        <source>All {count}</source>
        <translation>全部 {count}</translation>
    </message>
    <message>
        <source>Below 0: {count}</source>
        <translation>负库存 {count}</translation>
    </message>
    <message>
        <source>Catalogue of materials</source>
        <translation>资料目录</translation>
    </message>
    <message>
        <source>Choose first what happened: 1 to {last}.</source>
        <translation>请先选择出入库类别：按 1 至 {last}。</translation>
    </message>
    <message>
        <source>Esc shows all again.</source>
        <translation>按 Esc 重新显示全部。</translation>
    </message>
    <message>
        <source>Find in the catalogue</source>
        <translation>在目录中查找</translation>
    </message>
    <message>
        <source>Low {count}</source>
        <translation>偏低 {count}</translation>
    </message>
    <message>
        <source>Materials come from materials.csv in the data folder.</source>
        <translation>资料来自数据文件夹里的 materials.csv。</translation>
    </message>
    <message>
        <source>Movements of the chosen material</source>
        <translation>所选资料的出入库明细</translation>
    </message>
    <message>
        <source>Name, number  ( / )</source>
        <translation>名称、编号（/）</translation>
    </message>
    <message>
        <source>No material fits the filter.</source>
        <translation>没有符合筛选的资料。</translation>
    </message>
    <message>
        <source>None {count}</source>
        <translation>已发完 {count}</translation>
    </message>
    <message>
        <source>Taken back: {number}</source>
        <translation>已撤销：{number}</translation>
    </message>
    <message>
        <source>The catalogue is empty.</source>
        <translation>资料目录是空的。</translation>
    </message>
    <message>
        <source>The chosen material stands here.</source>
        <translation>这里显示所选的资料。</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>{number} · {movement} {change} · {name}: {before} → {after}</source>
        <translation>{number} · {movement} {change} · {name}：{before} → {after}</translation>
    </message>
</context>
<context>
    <name>MovementForm</name>
    <message>
        <source> + </source>
        <translation> </translation>
    </message>
    <message>
        <source>&amp;From or to</source>
        <translation>来自或去向(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Note</source>
        <translation>备注(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Quantity</source>
        <translation>数量(&amp;Q)</translation>
    </message>
    <message>
        <source>, </source>
        <translation>，</translation>
    </message>
    <message>
        <source>1–6 what happened, then the quantity, Enter saves</source>
        <translation>按 1–6 选种类，再输数量，Enter 保存</translation>
    </message>
    <message>
        <source>; left: {packs}</source>
        <translation>；现有 {packs}</translation>
    </message>
    <message>
        <source>Book {book}, counted {counted}, difference {difference}</source>
        <translation>账面 {book}，实点 {counted}，差 {difference}</translation>
    </message>
    <message>
        <source>Bundle +{count}</source>
        <translation>捆 +{count}</translation>
    </message>
    <message>
        <source>Carton +{count}</source>
        <translation>箱 +{count}</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>清空</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>现有</translation>
    </message>
    <message>
        <source>Left {before} → {after}</source>
        <translation>库存 {before} → {after}</translation>
    </message>
    <message>
        <source>One more</source>
        <translation>多一份</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>Retired: kept for the records, nothing is moved any more.</source>
        <translation>已停用：只保留记录，不再出入库。</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>below zero: a receipt is missing</source>
        <translation>负库存 待补记</translation>
    </message>
    <message>
        <source>bundle of {count}{unit}</source>
        <translation>每捆 {count} {unit}</translation>
    </message>
    <message>
        <source>carton of {count}{unit}</source>
        <translation>每箱 {count} {unit}</translation>
    </message>
    <message>
        <source>one less</source>
        <translation>减一</translation>
    </message>
    <message>
        <source>one more</source>
        <translation>加一</translation>
    </message>
    <message>
        <source>optional</source>
        <translation>可不填</translation>
    </message>
    <message>
        <source>retired</source>
        <translation>已停用</translation>
    </message>
    <message>
        <source>{count} single</source>
        <translation>零 {count}</translation>
    </message>
    <message>
        <source>{count} × bundle</source>
        <translation>{count} 捆</translation>
    </message>
    <message>
        <source>{count} × carton</source>
        <translation>{count} 箱</translation>
    </message>
</context>
<context>
    <name>Paper</name>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Advised</source>
        <translation>咨询</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>年龄段</translation>
    </message>
    <message>
        <source>All sites</source>
        <translation>全部活动地点</translation>
    </message>
    <message>
        <source>As of</source>
        <translation>截至时间</translation>
    </message>
    <message>
        <source>As of {moment}; check code {code}</source>
        <translation>截至 {moment}&#x3000;校验码 {code}</translation>
    </message>
    <message>
        <source>Boards</source>
        <translation>展板</translation>
    </message>
    <message>
        <source>Books</source>
        <translation>图书</translation>
    </message>
    <message>
        <source>By topic, group, age, hour, material</source>
        <translation>分类统计</translation>
    </message>
    <message>
        <source>By unit</source>
        <translation>分单位统计</translation>
    </message>
    <message>
        <source>Check code</source>
        <translation>页校验码</translation>
    </message>
    <message>
        <source>Consultations</source>
        <translation>接受咨询</translation>
    </message>
    <message>
        <source>Consultations by topic (total {count})</source>
        <translation>分主题咨询（人次，合计 {count}）</translation>
    </message>
    <message>
        <source>Consultations: each person once per matter, clinic included; hands-on is not part of visits.</source>
        <translation>接受咨询：一人一事计1人次，含义诊；科技体验不计入接待。</translation>
    </message>
    <message>
        <source>D</source>
        <translation>日</translation>
    </message>
    <message>
        <source>Daily Tally of On-site Activities</source>
        <translation>科技活动周现场活动日报表</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Date of report:</source>
        <translation>填报日期：</translation>
    </message>
    <message>
        <source>Desk</source>
        <translation>登记台</translation>
    </message>
    <message>
        <source>Display boards</source>
        <translation>展板</translation>
    </message>
    <message>
        <source>Friday</source>
        <translation>星期五</translation>
    </message>
    <message>
        <source>Given</source>
        <translation>发放</translation>
    </message>
    <message>
        <source>Goods</source>
        <translation>宣传品</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>受众群体</translation>
    </message>
    <message>
        <source>Hands-on</source>
        <translation>科技体验</translation>
    </message>
    <message>
        <source>Hands-on participants</source>
        <translation>科技体验</translation>
    </message>
    <message>
        <source>Hands-on {count}</source>
        <translation>体验 {count}</translation>
    </message>
    <message>
        <source>Head of the unit:</source>
        <translation>单位负责人：</translation>
    </message>
    <message>
        <source>Hour</source>
        <translation>时段</translation>
    </message>
    <message>
        <source>Issued by {department}</source>
        <translation>{department}&#x3000;宣</translation>
    </message>
    <message>
        <source>M</source>
        <translation>月</translation>
    </message>
    <message>
        <source>Material</source>
        <translation>宣传品</translation>
    </message>
    <message>
        <source>Materials, books, goods: copies handed over, never added up. “0” is none, “-” not reported.</source>
        <translation>资料、图书、宣传品按实发数分别计。“0”为零，“-”为未填报。</translation>
    </message>
    <message>
        <source>Monday</source>
        <translation>星期一</translation>
    </message>
    <message>
        <source>No consultations yet</source>
        <translation>尚无咨询记录</translation>
    </message>
    <message>
        <source>No unit has reported.</source>
        <translation>各单位均未填报。</translation>
    </message>
    <message>
        <source>No visits yet</source>
        <translation>尚无接待记录</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>序号</translation>
    </message>
    <message>
        <source>Participating units</source>
        <translation>参加单位</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>地点</translation>
    </message>
    <message>
        <source>Prepared by:</source>
        <translation>填报人：</translation>
    </message>
    <message>
        <source>Printed</source>
        <translation>资料</translation>
    </message>
    <message>
        <source>Printed materials</source>
        <translation>宣传资料</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>接待</translation>
    </message>
    <message>
        <source>Remarks</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Reporting unit (seal):</source>
        <translation>填报单位（盖章）：</translation>
    </message>
    <message>
        <source>Reviewed by:</source>
        <translation>审核人：</translation>
    </message>
    <message>
        <source>Saturday</source>
        <translation>星期六</translation>
    </message>
    <message>
        <source>Scan with WeChat</source>
        <translation>微信扫一扫</translation>
    </message>
    <message>
        <source>Staff</source>
        <translation>工作人员</translation>
    </message>
    <message>
        <source>Sunday</source>
        <translation>星期日</translation>
    </message>
    <message>
        <source>Telephone {number}</source>
        <translation>电话 {number}</translation>
    </message>
    <message>
        <source>Telephone:</source>
        <translation>联系电话：</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>Thursday</source>
        <translation>星期四</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>咨询主题</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>Tuesday</source>
        <translation>星期二</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Units not reported: none.</source>
        <translation>未填报单位：无。</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>Visits</source>
        <translation>接待群众</translation>
    </message>
    <message>
        <source>Visits by group</source>
        <translation>分群体接待（人次）</translation>
    </message>
    <message>
        <source>Visits by hour and group (total {count})</source>
        <translation>分时段接待（人次，合计 {count}）</translation>
    </message>
    <message>
        <source>Visits: each person once per day and desk site; a group by its head count.</source>
        <translation>接待群众：一人一日在一处登记台计1人次，团体按人数计。</translation>
    </message>
    <message>
        <source>Wednesday</source>
        <translation>星期三</translation>
    </message>
    <message>
        <source>Y</source>
        <translation>年</translation>
    </message>
    <message>
        <source>boards</source>
        <translation>块</translation>
    </message>
    <message>
        <source>copies</source>
        <translation>份</translation>
    </message>
    <message>
        <source>day not closed</source>
        <translation>未日结</translation>
    </message>
    <message>
        <source>of which clinic</source>
        <translation>其中义诊</translation>
    </message>
    <message>
        <source>person-times</source>
        <translation>人次</translation>
    </message>
    <message>
        <source>persons</source>
        <translation>人</translation>
    </message>
    <message>
        <source>pieces</source>
        <translation>件</translation>
    </message>
    <message>
        <source>units</source>
        <translation>家</translation>
    </message>
    <message>
        <source>volumes</source>
        <translation>册</translation>
    </message>
    <message>
        <source>{acts} records, of which {backfilled} backfilled and {estimated} estimated; {voided} more voided.</source>
        <translation>记录{acts}条，其中补录{backfilled}条，估算{estimated}条；另作废{voided}条。</translation>
    </message>
    <message>
        <source>{count} units not reported: {names}.</source>
        <translation>未填报单位{count}家：{names}。</translation>
    </message>
    <message>
        <source>{hour}h</source>
        <translation>{hour}时</translation>
    </message>
    <message>
        <source>{title} ({unit})</source>
        <translation>{title}（{unit}）</translation>
    </message>
    <message>
        <source>{year}-{month}-{day}</source>
        <translation>{year}年{month}月{day}日</translation>
    </message>
</context>
<context>
    <name>Picker</name>
    <message>
        <source>name, or the start of its code</source>
        <translation>名称，或代码开头</translation>
    </message>
</context>
<context>
    <name>PrintForm</name>
    <message>
        <source>&amp;Copies</source>
        <translation>份数(&amp;C)</translation>
    </message>
    <message>
        <source>Copies</source>
        <translation>份数</translation>
    </message>
    <message>
        <source>Layout ( L )</source>
        <translation>版式（L）</translation>
    </message>
    <message>
        <source>No font has {characters}: printed as its code.</source>
        <translation>字库没有“{characters}”，将印成编码。</translation>
    </message>
    <message>
        <source>No stock is kept of this handout.</source>
        <translation>这张宣传单不计库存。</translation>
    </message>
    <message>
        <source>Print {count}</source>
        <translation>打印 {count} 份</translation>
    </message>
    <message>
        <source>Printer</source>
        <translation>打印机</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>另存 PDF</translation>
    </message>
    <message>
        <source>Stock after printing: {before} → {after}</source>
        <translation>印后库存 {before} → {after}</translation>
    </message>
    <message>
        <source>no printer: save a PDF</source>
        <translation>没有打印机：可以另存 PDF</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>one less</source>
        <translation>减一</translation>
    </message>
    <message>
        <source>one more</source>
        <translation>加一</translation>
    </message>
    <message>
        <source>ready</source>
        <translation>就绪</translation>
    </message>
    <message>
        <source>{copies} copies = {sheets} sheets of A4</source>
        <translation>{copies} 份 = {sheets} 张 A4</translation>
    </message>
    <message>
        <source>{copies} copies = {sheets} sheets of A4, {taken} come out</source>
        <translation>{copies} 份 = {sheets} 张 A4，印出 {taken} 份</translation>
    </message>
    <message>
        <source>{count} copies</source>
        <translation>{count} 份</translation>
    </message>
</context>
<context>
    <name>Printing</name>
    <message>
        <source>Print: {title}</source>
        <translation>打印：{title}</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>另存 PDF</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
</context>
<context>
    <name>PrintsPage</name>
    <message>
        <source>A4 across, to be cut in the middle</source>
        <translation>A4 横向，从中间裁开</translation>
    </message>
    <message>
        <source>A4 upright</source>
        <translation>A4 纵向</translation>
    </message>
    <message>
        <source>Being laid out…</source>
        <translation>正在排版…</translation>
    </message>
    <message>
        <source>Handouts</source>
        <translation>宣传单</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>打印预览</translation>
    </message>
    <message>
        <source>Preview of {title}</source>
        <translation>“{title}”的预览</translation>
    </message>
    <message>
        <source>Printed, but the book does not know it yet. {reason}</source>
        <translation>已送打印机，但还没有记入库存。{reason}</translation>
    </message>
    <message>
        <source>Saved: {path}</source>
        <translation>已存为 {path}</translation>
    </message>
    <message>
        <source>Taken back: {number}</source>
        <translation>已撤销：{number}</translation>
    </message>
    <message>
        <source>The chosen handout stands here.</source>
        <translation>这里显示所选的宣传单。</translation>
    </message>
    <message>
        <source>This computer has no printer: save a PDF, and print it elsewhere.</source>
        <translation>这台电脑没有打印机：请另存 PDF，到别处打印。</translation>
    </message>
    <message>
        <source>This handout cannot be laid out.</source>
        <translation>这张宣传单排不了版。</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>{number} · {count} × {title} sent to the printer</source>
        <translation>{number} · 已送打印机 {count} 份：{title}</translation>
    </message>
    <message>
        <source>{number} · {count} × {title} sent to the printer, stock {before} → {after}</source>
        <translation>{number} · 已送打印机 {count} 份：{title}，库存 {before} → {after}</translation>
    </message>
    <message>
        <source>↑↓ handout · digits: copies · L layout · Enter prints</source>
        <translation>↑↓ 选择 · 数字改份数 · L 换版式 · Enter 打印</translation>
    </message>
</context>
<context>
    <name>QAbstractFileIconProvider</name>
    <message>
        <source>Drive</source>
        <translation>驱动器</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>File Folder</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>Shortcut</source>
        <translation>快捷方式</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>未知</translation>
    </message>
</context>
<context>
    <name>QCupsJobWidget</name>
    <message>
        <source>&amp;Billing information:</source>
        <translation>计费信息(&amp;B)：</translation>
    </message>
    <message>
        <source>&amp;End:</source>
        <translation>结束页(&amp;E)：</translation>
    </message>
    <message>
        <source>&amp;Start:</source>
        <translation>起始页(&amp;S)：</translation>
    </message>
    <message>
        <source>Job &amp;priority:</source>
        <translation>任务优先级(&amp;P)：</translation>
    </message>
    <message>
        <source>Scheduled &amp;printing:</source>
        <translation>定时打印(&amp;P)：</translation>
    </message>
</context>
<context>
    <name>QFileDialog</name>
    <message>
        <source>&amp;Look in:</source>
        <translation>查找范围(&amp;L)：</translation>
    </message>
    <message>
        <source>Files of &amp;type:</source>
        <translation>文件类型(&amp;T)：</translation>
    </message>
</context>
<context>
    <name>QPageSetupWidget</name>
    <message>
        <source>Page &amp;order:</source>
        <translation>页面顺序(&amp;O)：</translation>
    </message>
    <message>
        <source>Pages &amp;per sheet:</source>
        <translation>每张页数(&amp;P)：</translation>
    </message>
</context>
<context>
    <name>QPrintDialog</name>
    <message>
        <source>Automatic</source>
        <translation>自动</translation>
    </message>
</context>
<context>
    <name>QPrintSettingsOutput</name>
    <message>
        <source>Duplex Printing</source>
        <translation>双面打印</translation>
    </message>
    <message>
        <source>Long side</source>
        <translation>长边</translation>
    </message>
    <message>
        <source>None</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Page &amp;Set:</source>
        <translation>页面范围(&amp;S)：</translation>
    </message>
    <message>
        <source>Short side</source>
        <translation>短边</translation>
    </message>
</context>
<context>
    <name>ReceptionForm</name>
    <message>
        <source> Contact: {phone}</source>
        <translation>联系电话：{phone}。</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>姓名(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Phone</source>
        <translation>电话(&amp;P)</translation>
    </message>
    <message>
        <source>1–6 group · 7–0 age · Q–I topic · A–K item · N name · Enter saves · F1 keys</source>
        <translation>1–6 人群 · 7–0 年龄 · Q–I 咨询 · A–K 资料 · N 姓名 · Enter 登记 · F1 按键</translation>
    </message>
    <message>
        <source>&lt;{age}</source>
        <translation>不满{age}岁</translation>
    </message>
    <message>
        <source>All materials</source>
        <translation>全部资料</translation>
    </message>
    <message>
        <source>All topics</source>
        <translation>全部主题</translation>
    </message>
    <message>
        <source>Asked about</source>
        <translation>咨询</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>清空</translation>
    </message>
    <message>
        <source>Copies</source>
        <translation>份数</translation>
    </message>
    <message>
        <source>From (&amp;Z)</source>
        <translation>来自(&amp;Z)</translation>
    </message>
    <message>
        <source>Given out</source>
        <translation>发放</translation>
    </message>
    <message>
        <source>Grade or section (&amp;P)</source>
        <translation>年级或部门(&amp;P)</translation>
    </message>
    <message>
        <source>Group visit</source>
        <translation>团体</translation>
    </message>
    <message>
        <source>Guardian&apos;s &amp;name</source>
        <translation>监护人姓名(&amp;N)</translation>
    </message>
    <message>
        <source>Guardian&apos;s &amp;phone</source>
        <translation>监护人电话(&amp;P)</translation>
    </message>
    <message>
        <source>Head &amp;count</source>
        <translation>人数(&amp;C)</translation>
    </message>
    <message>
        <source>Head count</source>
        <translation>人数</translation>
    </message>
    <message>
        <source>Nobody needs to give a name or phone.</source>
        <translation>姓名和电话都可以不填。</translation>
    </message>
    <message>
        <source>One person</source>
        <translation>个人</translation>
    </message>
    <message>
        <source>Organisatio&amp;n</source>
        <translation>单位(&amp;N)</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>登记</translation>
    </message>
    <message>
        <source>The guardian agrees (&amp;B)</source>
        <translation>监护人已同意(&amp;B)</translation>
    </message>
    <message>
        <source>one less</source>
        <translation>减一</translation>
    </message>
    <message>
        <source>one more</source>
        <translation>加一</translation>
    </message>
    <message>
        <source>optional</source>
        <translation>选填</translation>
    </message>
    <message>
        <source>school, village, company</source>
        <translation>学校、村、企业</translation>
    </message>
    <message>
        <source>{count} left</source>
        <translation>余 {count}</translation>
    </message>
    <message>
        <source>{item} (&amp;X)</source>
        <translation>{item}(&amp;X)</translation>
    </message>
</context>
<context>
    <name>ReceptionPage</name>
    <message>
        <source>All materials</source>
        <translation>全部资料</translation>
    </message>
    <message>
        <source>All topics</source>
        <translation>全部咨询主题</translation>
    </message>
    <message>
        <source>Choose the unit of this desk first: F10.</source>
        <translation>请先选择本台单位：按 F10。</translation>
    </message>
    <message>
        <source>Consultations</source>
        <translation>咨询</translation>
    </message>
    <message>
        <source>Counted: {group} +1 · {number}</source>
        <translation>已计：{group} +1 · {number}</translation>
    </message>
    <message>
        <source>Group visits</source>
        <translation>团体</translation>
    </message>
    <message>
        <source>Last acts</source>
        <translation>最近记录</translation>
    </message>
    <message>
        <source>Nobody has come yet.</source>
        <translation>今天还没有人来。</translation>
    </message>
    <message>
        <source>Press a digit, then Enter: the first act.</source>
        <translation>按一个数字键，再按 Enter，就是第一条。</translation>
    </message>
    <message>
        <source>Printed given</source>
        <translation>宣传资料</translation>
    </message>
    <message>
        <source>Reception</source>
        <translation>接待</translation>
    </message>
    <message>
        <source>Saved {number} · {what}</source>
        <translation>已登记 {number} · {what}</translation>
    </message>
    <message>
        <source>Taken back: {number}</source>
        <translation>已撤销 {number}</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Undo the last</source>
        <translation>撤销上一条</translation>
    </message>
    <message>
        <source>Visitors today</source>
        <translation>今日来访（人次）</translation>
    </message>
</context>
<context>
    <name>RecordsPage</name>
    <message>
        <source>Acts of the day</source>
        <translation>当天记录</translation>
    </message>
    <message>
        <source>All kinds</source>
        <translation>全部类别</translation>
    </message>
    <message>
        <source>All units</source>
        <translation>全部单位</translation>
    </message>
    <message>
        <source>Copied {number}</source>
        <translation>已复制 {number}</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Esc clears the filter.</source>
        <translation>按 Esc 清空筛选条件</translation>
    </message>
    <message>
        <source>F2 goes to the reception; what is recorded there appears here.</source>
        <translation>按 F2 去接待，登记的每一条都会出现在这里</translation>
    </message>
    <message>
        <source>Find in the acts of the day</source>
        <translation>在当天记录中查找</translation>
    </message>
    <message>
        <source>Hold to show</source>
        <translation>按住显示</translation>
    </message>
    <message>
        <source>Kind of act</source>
        <translation>记录类别</translation>
    </message>
    <message>
        <source>No act of this day fits the filter.</source>
        <translation>没有符合条件的记录</translation>
    </message>
    <message>
        <source>Number, name, question  ( / )</source>
        <translation>编号、姓名、团体、问题  ( / )</translation>
    </message>
    <message>
        <source>Shows name and phone in full while it is held down, by mouse or with the space bar</source>
        <translation>用鼠标或空格键按住时显示完整的姓名和电话</translation>
    </message>
    <message>
        <source>The chosen act</source>
        <translation>选中的记录</translation>
    </message>
    <message>
        <source>The chosen act stands here in full.</source>
        <translation>选中的记录在这里显示全部内容</translation>
    </message>
    <message>
        <source>This day has no acts yet.</source>
        <translation>这一天还没有记录</translation>
    </message>
    <message>
        <source>Today, {day}</source>
        <translation>今天 {day}</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Void</source>
        <translation>作废</translation>
    </message>
    <message>
        <source>Voided {number}: {reason}</source>
        <translation>已作废 {number}：{reason}</translation>
    </message>
    <message>
        <source>counts</source>
        <translation>有效</translation>
    </message>
    <message>
        <source>ddd d MMM</source>
        <translation>M月d日 ddd</translation>
    </message>
    <message>
        <source>void</source>
        <translation>已作废</translation>
    </message>
    <message>
        <source>{count} of {total} acts</source>
        <translation>{count} / {total} 条</translation>
    </message>
    <message>
        <source>{number} was voided before.</source>
        <translation>{number} 已经作废过。</translation>
    </message>
    <message>
        <source>{total} acts</source>
        <translation>{total} 条</translation>
    </message>
</context>
<context>
    <name>Sentence</name>
    <message>
        <source>A QR code that people can scan holds at most {limit} bytes.</source>
        <translation>便于扫描的二维码最多容纳 {limit} 字节。</translation>
    </message>
    <message>
        <source>A character that cannot be kept: {point}.</source>
        <translation>含有不能保存的字符：{point}。</translation>
    </message>
    <message>
        <source>A day looks like 2021-05-17.</source>
        <translation>日期应写成 2021-05-17。</translation>
    </message>
    <message>
        <source>A phone has 11 digits, or an area code, a hyphen and 7 or 8 digits.</source>
        <translation>电话应为 11 位手机号，或区号、短横线加 7 至 8 位号码。</translation>
    </message>
    <message>
        <source>A time looks like 2021-05-17T09:30:00+08:00, with its offset.</source>
        <translation>时间应写成 2021-05-17T09:30:00+08:00，带时区。</translation>
    </message>
    <message>
        <source>An act has no such field.</source>
        <translation>没有这个字段。</translation>
    </message>
    <message>
        <source>Another program is using the book. Please try again.</source>
        <translation>另一个程序正在使用登记簿，请再试一次。</translation>
    </message>
    <message>
        <source>At least {limit} characters, please.</source>
        <translation>至少 {limit} 个字。</translation>
    </message>
    <message>
        <source>At most {limit} characters, please.</source>
        <translation>最多 {limit} 个字。</translation>
    </message>
    <message>
        <source>Nothing to record yet: choose a group, a topic or an item.</source>
        <translation>还没有可登记的内容：请选择人群、主题或资料。</translation>
    </message>
    <message>
        <source>Only for a child under 14 is a guardian kept.</source>
        <translation>只有不满14周岁的才登记监护人。</translation>
    </message>
    <message>
        <source>Please fill this in.</source>
        <translation>请填写。</translation>
    </message>
    <message>
        <source>Please give a whole number from {low} to {high}.</source>
        <translation>请填写 {low} 到 {high} 的整数。</translation>
    </message>
    <message>
        <source>Please give {wanted}.</source>
        <translation>请填写{wanted}。</translation>
    </message>
    <message>
        <source>The book was written by a newer version of this program (step {step}).</source>
        <translation>这本登记簿由更新版本的程序写成（步骤 {step}）。</translation>
    </message>
    <message>
        <source>The book {path} does not open with its key, or is damaged. It is untouched; keep it, and choose another book folder to go on.</source>
        <translation>登记簿 {path} 用现有密钥打不开，或已损坏。它没有改动；请保留它，另选文件夹继续登记。</translation>
    </message>
    <message>
        <source>The book&apos;s folder cannot be written to: {path}.</source>
        <translation>登记簿所在的文件夹不能写入：{path}。</translation>
    </message>
    <message>
        <source>The data folder {path} has no usable event, departments or sites.</source>
        <translation>资料文件夹 {path} 中没有可用的活动、单位或地点。</translation>
    </message>
    <message>
        <source>The disk is full. Nothing was lost; free some space and save again.</source>
        <translation>磁盘已满。没有丢失任何记录；请腾出空间后再保存。</translation>
    </message>
    <message>
        <source>The file name should end in one of: {known}.</source>
        <translation>文件名应以这些结尾之一：{known}。</translation>
    </message>
    <message>
        <source>The guardian has to agree first.</source>
        <translation>须先取得监护人同意。</translation>
    </message>
    <message>
        <source>The key of this book is not on this computer ({path}). The book is untouched; put the key file back, or choose another book folder.</source>
        <translation>本机没有这本登记簿的密钥（{path}）。登记簿没有改动；请放回密钥文件，或另选登记簿文件夹。</translation>
    </message>
    <message>
        <source>The line is longer than {limit} bytes.</source>
        <translation>这一行超过 {limit} 字节。</translation>
    </message>
    <message>
        <source>The printer “{printer}” is not ready. Save a PDF instead, or choose another printer.</source>
        <translation>打印机“{printer}”未就绪。可以另存 PDF，或换一台打印机。</translation>
    </message>
    <message>
        <source>There is no act {value}.</source>
        <translation>没有编号为 {value} 的记录。</translation>
    </message>
    <message>
        <source>There is no book in {path}.</source>
        <translation>{path} 中没有登记簿。</translation>
    </message>
    <message>
        <source>This SQLite engine ({version}) can damage a book; install 3.51.3 or newer.</source>
        <translation>这个 SQLite 版本（{version}）可能损坏登记簿，请安装 3.51.3 或更新版本。</translation>
    </message>
    <message>
        <source>This desk has nothing left to undo today.</source>
        <translation>本台今天没有可撤销的记录。</translation>
    </message>
    <message>
        <source>This is not one JSON object in UTF-8.</source>
        <translation>这不是一个 UTF-8 编码的 JSON 对象。</translation>
    </message>
    <message>
        <source>This stands twice in one object.</source>
        <translation>同一对象里出现了两次。</translation>
    </message>
    <message>
        <source>This time has not come yet.</source>
        <translation>这个时间还没到。</translation>
    </message>
    <message>
        <source>Under 14, only a guardian&apos;s name and phone may be kept.</source>
        <translation>不满14周岁，只能登记监护人的姓名和电话。</translation>
    </message>
    <message>
        <source>{file}, line {line}, {column}: {problem}.</source>
        <translation>{file} 第 {line} 行 {column}：{problem}。</translation>
    </message>
    <message>
        <source>{path} cannot be read or written: {reason}.</source>
        <translation>无法读写 {path}：{reason}。</translation>
    </message>
    <message>
        <source>{path} cannot keep a book safely, as a network drive cannot. Choose a folder on this computer.</source>
        <translation>{path} 不能安全保存登记簿（例如网络盘）。请选择本机上的文件夹。</translation>
    </message>
    <message>
        <source>{value} is void already.</source>
        <translation>{value} 已经作废。</translation>
    </message>
    <message>
        <source>“{value}” is not in the list.</source>
        <translation>“{value}”不在名录中。</translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>&amp;Language</source>
        <translation>语言(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Staff on duty</source>
        <translation>值班人员(&amp;S)</translation>
    </message>
    <message>
        <source>Choose the unit of this desk first: every act names it.</source>
        <translation>请先选择本台单位：每条记录都要写明。</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>选择…</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>暗色</translation>
    </message>
    <message>
        <source>Folder of the &amp;data (empty: built in)</source>
        <translation>资料文件夹(&amp;D)（空：内置）</translation>
    </message>
    <message>
        <source>Folder of the data</source>
        <translation>资料文件夹</translation>
    </message>
    <message>
        <source>L&amp;ook</source>
        <translation>界面(&amp;O)</translation>
    </message>
    <message>
        <source>Leave as it was</source>
        <translation>不改</translation>
    </message>
    <message>
        <source>Letter of this des&amp;k, as in 0517-A-0123</source>
        <translation>本台字母(&amp;K)，如 0517-A-0123</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>明亮</translation>
    </message>
    <message>
        <source>Not saved yet: Ctrl+Enter saves the settings, Esc leaves them as they were.</source>
        <translation>尚未保存：Ctrl+Enter 保存设置，Esc 放弃改动。</translation>
    </message>
    <message>
        <source>Own &amp;unit</source>
        <translation>本台单位(&amp;U)</translation>
    </message>
    <message>
        <source>S&amp;ite</source>
        <translation>地点(&amp;I)</translation>
    </message>
    <message>
        <source>Save settings</source>
        <translation>保存设置</translation>
    </message>
    <message>
        <source>Settings of this desk</source>
        <translation>本台设置</translation>
    </message>
    <message>
        <source>Sunlight: for full sun</source>
        <translation>强光：太阳底下</translation>
    </message>
    <message>
        <source>The book lies in {folder}</source>
        <translation>登记簿在 {folder}</translation>
    </message>
    <message>
        <source>There is no event.toml in this folder.</source>
        <translation>这个文件夹里没有 event.toml。</translation>
    </message>
    <message>
        <source>These take effect when the desk is started again:</source>
        <translation>以下各项在重新启动后生效：</translation>
    </message>
    <message>
        <source>name or sign, for the records</source>
        <translation>姓名或代号，记入记录</translation>
    </message>
    <message>
        <source>not chosen yet</source>
        <translation>尚未选择</translation>
    </message>
</context>
<context>
    <name>StatisticsOverview</name>
    <message>
        <source>Books (volumes)</source>
        <translation>图书（册）</translation>
    </message>
    <message>
        <source>By age</source>
        <translation>年龄</translation>
    </message>
    <message>
        <source>By audience group</source>
        <translation>人群</translation>
    </message>
    <message>
        <source>Consultations</source>
        <translation>接受咨询（人次）</translation>
    </message>
    <message>
        <source>Consultations by topic</source>
        <translation>咨询主题</translation>
    </message>
    <message>
        <source>Goods (pieces)</source>
        <translation>宣传品（件）</translation>
    </message>
    <message>
        <source>Printed (copies)</source>
        <translation>宣传资料（份）</translation>
    </message>
    <message>
        <source>Units</source>
        <translation>参加单位（家）</translation>
    </message>
    <message>
        <source>Visits</source>
        <translation>接待群众（人次）</translation>
    </message>
    <message>
        <source>Visits by age</source>
        <translation>各年龄段接待人次</translation>
    </message>
    <message>
        <source>Visits by audience group</source>
        <translation>各人群接待人次</translation>
    </message>
    <message>
        <source>Visits by hour</source>
        <translation>各时段接待人次</translation>
    </message>
    <message>
        <source>Visits by hour and audience group</source>
        <translation>各时段、各人群接待人次</translation>
    </message>
    <message>
        <source>display boards: {count}</source>
        <translation>展板 {count} 块</translation>
    </message>
    <message>
        <source>of which clinic: {count}</source>
        <translation>其中义诊 {count}</translation>
    </message>
    <message>
        <source>records: {count}</source>
        <translation>记录 {count} 条</translation>
    </message>
    <message>
        <source>titles: {count}</source>
        <translation>{count} 种</translation>
    </message>
    <message>
        <source>{asked} of {all} topics</source>
        <translation>{all} 个主题中 {asked} 个有人问</translation>
    </message>
    <message>
        <source>← → or the pointer tell an hour</source>
        <translation>用 ← → 键或鼠标看某一时段</translation>
    </message>
</context>
<context>
    <name>StatisticsPage</name>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>1  Overview</source>
        <translation>1  概览</translation>
    </message>
    <message>
        <source>2  By unit</source>
        <translation>2  按单位</translation>
    </message>
    <message>
        <source>3  Displays</source>
        <translation>3  填报展示</translation>
    </message>
    <message>
        <source>As of {time}</source>
        <translation>截至 {time}</translation>
    </message>
    <message>
        <source>Comma-separated values</source>
        <translation>CSV 表格</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Every unit has reported.</source>
        <translation>各单位均已填报。</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出表格</translation>
    </message>
    <message>
        <source>Export the figures</source>
        <translation>导出表格</translation>
    </message>
    <message>
        <source>Figures by unit</source>
        <translation>分单位统计</translation>
    </message>
    <message>
        <source>Kept: {path}</source>
        <translation>已保存：{path}</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>Save PDF</source>
        <translation>保存日报 PDF</translation>
    </message>
    <message>
        <source>Statistics</source>
        <translation>统计</translation>
    </message>
    <message>
        <source>The daily tally was handed to the printer.</source>
        <translation>日报表已交给打印机。</translation>
    </message>
    <message>
        <source>Today, {day}</source>
        <translation>今天 {day}</translation>
    </message>
    <message>
        <source>Workbook</source>
        <translation>Excel 工作簿</translation>
    </message>
    <message>
        <source>daily-tally_{day}</source>
        <translation>科技活动周日报表_{day}</translation>
    </message>
    <message>
        <source>ddd d MMM</source>
        <comment>the pattern of a day with its weekday</comment>
        <translation>M月d日 ddd</translation>
    </message>
    <message>
        <source>{acts} records, {backfilled} backfilled, {voided} voided · check code {code}</source>
        <translation>记录 {acts} 条，补录 {backfilled} 条，作废 {voided} 条 · 页校验码 {code}</translation>
    </message>
    <message>
        <source>{count} units not reported: {names}</source>
        <translation>未填报 {count} 家：{names}</translation>
    </message>
</context>
<context>
    <name>StockBar</name>
    <message>
        <source>below zero</source>
        <translation>负库存</translation>
    </message>
    <message>
        <source>low</source>
        <translation>偏低</translation>
    </message>
    <message>
        <source>none left</source>
        <translation>已发完</translation>
    </message>
</context>
<context>
    <name>StockLedger</name>
    <message>
        <source>Change</source>
        <translation>增减</translation>
    </message>
    <message>
        <source>Earlier movements</source>
        <translation>更早的出入库</translation>
    </message>
    <message>
        <source>Given to visitors</source>
        <translation>发给来访者</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Stock at the start</source>
        <translation>期初库存</translation>
    </message>
    <message>
        <source>What</source>
        <translation>事项</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>counted {count}</source>
        <translation>实点 {count}</translation>
    </message>
</context>
<context>
    <name>StopPanel</name>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>KJZ Desk cannot begin</source>
        <translation>登记台无法启动</translation>
    </message>
</context>
<context>
    <name>TroublePanel</name>
    <message>
        <source>Copy details</source>
        <translation>复制详情</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>详情</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>The program made a mistake</source>
        <translation>程序出了错</translation>
    </message>
    <message>
        <source>What was saved is safe, and what you typed is still there. Go on working, or restart.</source>
        <translation>已登记的内容都在，正在填写的也还在。可以继续工作，也可以重新启动。</translation>
    </message>
</context>
<context>
    <name>VoidDialog</name>
    <message>
        <source>Choose a reason first: press its digit, 1 to {last}.</source>
        <translation>请先选择作废原因：按数字 1 至 {last}。</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>不作废</translation>
    </message>
    <message>
        <source>Void act {number}</source>
        <translation>作废 {number}</translation>
    </message>
    <message>
        <source>Void the act</source>
        <translation>作废</translation>
    </message>
    <message>
        <source>Why does it not count? Press a digit, then Enter.</source>
        <translation>为什么作废？按数字键选择原因，再按 Enter。</translation>
    </message>
</context>
</TS>
