// One small good file of every seating plan format, for tests that change one thing in it.
#pragma once

namespace guichet::test::sample {

inline constexpr auto Pretix =
    R"({"name":"P","size":{"width":100,"height":100},"categories":[{"name":"One","color":"#aabbcc"}],"zones":[
{"name":"Z","zone_id":"z","uuid":"u0","position":{"x":0,"y":0},"rows":[
{"row_number":"A","row_number_position":"start","uuid":"u1","position":{"x":0,"y":0},"seats":[
{"seat_guid":"z-A-1","seat_number":"1","uuid":"u2","position":{"x":0,"y":0},"category":"One"},
{"seat_guid":"z-A-2","seat_number":"2","uuid":"u3","position":{"x":25,"y":0},"category":"One","start_direction":"<","radius":10}
]}],"areas":[{"shape":"rectangle","position":{"x":0,"y":50},"rectangle":{"width":50,"height":20},"rotation":0}]}]})";

inline constexpr auto Stadium =
    R"({"tribune_west":{"name":"west","sector_1":{"name":"1","rows":[{"name":"1","seats":"18"},{"name":"2","seats":"1-10,12-16"}]}}})";

inline constexpr auto Shapes = R"(<svg xmlns="http://www.w3.org/2000/svg">
<g data-tribune="west" data-sector="1"><polygon points="0,0 50,0 50,20 0,20"/></g>
<rect x="0" y="40" width="50" height="30"/></svg>)";

inline constexpr auto Hall = R"(<svg xmlns="http://www.w3.org/2000/svg">
<circle id="seat-1-A-1" cx="10" cy="10" r="4"/>
<circle id="seat-2-A-1" cx="20" cy="10" r="4"/>
</svg>)";

inline constexpr auto Own =
    R"({"guichet_seating_plan":1,"size":[10,10],"categories":[{"code":"ONE","color":"#123456"},{"code":"TWO"}],"blocks":[
{"code":"A","category":"ONE","rows":[{"label":"1","from":[1,1],"to":[3,1],"runs":[["3","1"],[{"number":"2","key":"k2","attributes":["wheelchair"],"category":"TWO"}]]}]},
{"code":"PIT","kind":"standing","capacity":5,"category":"TWO","outline":[[0,5],[5,5],[5,9],[0,9]]}],
"decorations":[{"shape":"text","points":[[5,5]],"text":"Stage","text_size":1}]})";

// ---- parts to put into them
inline constexpr auto OneArea =
    R"([{"shape":"rectangle","position":{"x":0,"y":50},"rectangle":{"width":50,"height":20},"rotation":0}]}]})";
inline constexpr auto ManyAreas = R"([
{"shape":"rectangle","position":{"x":0,"y":100},"rectangle":{"width":50,"height":20},"rotation":90,"color":"#ABC","border_color":null},
{"shape":"circle","position":{"x":0,"y":200},"circle":{"radius":10}},
{"shape":"ellipse","position":{"x":0,"y":300},"ellipse":{"radius":{"x":20,"y":10}},"rotation":90},
{"shape":"polygon","position":{"x":0,"y":400},"polygon":{"points":[{"x":0,"y":0},{"x":10,"y":0},{"x":0,"y":10}]}},
{"shape":"text","position":{"x":0,"y":500},"text":{"text":"Stage","position":{"x":5,"y":5},"color":"#112233","size":50}},
{"position":{"x":0,"y":0}}]}]})";
inline constexpr auto TurnedHall = R"svg(<svg xmlns="http://www.w3.org/2000/svg"><title> The  Globe </title>
<g transform="rotate(90)"><g transform="translate(0 -10)" style="fill: #ff0000; font-size: 20px">
<rect id="seat-2-B-1" x="9" y="9" width="2" height="2"/><rect id="seat-1-B-1" x="0" y="9" width="2" height="2"/>
<text x="0" y="100" text-anchor="middle">Sta<tspan>ge</tspan></text></g></g></svg>)svg";
inline constexpr auto HiddenShapes = R"(<defs><circle id="seat-8-A-1" cx="1" cy="1" r="1"/></defs>
<g style="display: none"><circle id="seat-9-A-1" cx="1" cy="1" r="1"/></g>
<symbol><rect width="9" height="9"/></symbol></svg>)";

} // namespace guichet::test::sample
