-- wrk: messages, each with its own transaction, by several members into one room.
local room
local tokens = {}
local count = 0
local run = tostring(os.time()) .. "-" .. tostring(math.random(1000000))

function init(arguments)
    room = arguments[1]
    for token in arguments[2]:gmatch("[^|]+") do table.insert(tokens, token) end
end

function request()
    count = count + 1
    local headers = {
        ["Authorization"] = "Bearer " .. tokens[count % #tokens + 1],
        ["Content-Type"] = "application/json",
    }
    local body = '{"msgtype":"m.text","body":"測定の返信です ' .. count .. '"}'
    return wrk.format("PUT", "/_matrix/client/v3/rooms/" .. room .. "/send/m.room.message/wrk-" .. run .. "-" .. count, headers, body)
end
